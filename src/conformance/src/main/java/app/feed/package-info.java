/** Answers at a segment that is no name in Java. */
@Segment("feed.xml")
package app.feed;

import io.routelet.Segment;
