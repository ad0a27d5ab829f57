/** Answers at a segment that is no name in Java. */
@Segment("a b")
package app.sp.space;

import io.routelet.Segment;
