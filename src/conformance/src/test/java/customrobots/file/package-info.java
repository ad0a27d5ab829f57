@Segment("robots.txt")
package customrobots.file;

import io.routelet.Segment;
