/** Answers where a file of the WAR is. */
@Segment("pub.txt")
package refused.overfile.pub;

import io.routelet.Segment;
