/** Answers at a segment that is no name in Java. */
@Segment("[name].json")
package app.ext.nameJson;

import io.routelet.Segment;
