/** Handlers that only the conformance tests ask; they run inside the conformance WAR. */
@NullMarked
package io.routelet.conformance;

import org.jspecify.annotations.NullMarked;
