/** Answers at a segment that is no name in Java. */
@Segment("日本")
package app.uni.nihon;

import io.routelet.Segment;
