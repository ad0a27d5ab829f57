/** A page beside the same JSP reached by its own path, by hand. */
@NullMarked
package io.routelet.benchmark.page;

import org.jspecify.annotations.NullMarked;
