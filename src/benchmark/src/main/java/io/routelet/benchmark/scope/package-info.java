/** What it costs to ask for what a scope remembers. */
@NullMarked
package io.routelet.benchmark.scope;

import org.jspecify.annotations.NullMarked;
