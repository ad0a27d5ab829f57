/** What finding and calling a route costs, without HTTP around it (JMH). Run by hand. */
@NullMarked
package io.routelet.benchmark.lookup;

import org.jspecify.annotations.NullMarked;
