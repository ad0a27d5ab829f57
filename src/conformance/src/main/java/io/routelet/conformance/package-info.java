/**
 * What the handlers below {@code app} share: the echo of a request, the log that cases read, the headers of
 * {@code next.config}. Runs inside the conformance WAR.
 */
@NullMarked
package io.routelet.conformance;

import org.jspecify.annotations.NullMarked;
