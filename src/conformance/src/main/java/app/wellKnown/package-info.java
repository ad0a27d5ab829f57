/** Answers at a segment that is no name in Java. */
@Segment(".well-known")
package app.wellKnown;

import io.routelet.Segment;
