/** The server of the goals, on applications that a test writes. */
@NullMarked
package io.routelet.maven;

import org.jspecify.annotations.NullMarked;
