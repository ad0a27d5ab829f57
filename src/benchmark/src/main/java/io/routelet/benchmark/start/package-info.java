/** How much longer a WAR takes to start with Routelet in it. Run by hand, and in short form by this module's test. */
@NullMarked
package io.routelet.benchmark.start;

import org.jspecify.annotations.NullMarked;
