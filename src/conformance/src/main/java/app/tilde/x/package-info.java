/** Answers at a segment that is no name in Java. */
@Segment("~x")
package app.tilde.x;

import io.routelet.Segment;
