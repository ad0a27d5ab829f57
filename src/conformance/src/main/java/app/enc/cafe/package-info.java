/** Answers at a segment that is no name in Java. */
@Segment("café")
package app.enc.cafe;

import io.routelet.Segment;
