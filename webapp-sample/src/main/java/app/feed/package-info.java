/** The address says what Java cannot spell: {@code /feed.xml}. */
@NullMarked
@Segment("feed.xml")
package app.feed;

import io.routelet.Segment;
import org.jspecify.annotations.NullMarked;
