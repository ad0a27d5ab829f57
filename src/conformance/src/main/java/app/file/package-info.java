/** Answers at a segment that is no name in Java. */
@Segment("file.txt")
package app.file;

import io.routelet.Segment;
