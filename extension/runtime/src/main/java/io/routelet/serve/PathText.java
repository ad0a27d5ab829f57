package io.routelet.serve;

import io.routelet.route.RoutePath;
import io.routelet.route.Segment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A route's path with parameters put in. */
final class PathText {
    private PathText() {}

    /** Decoded: {@code /blog/first post}; a leading slash always. */
    static String of(RoutePath path, List<Object> parameters) {
        return "/" + String.join("/", segments(path, parameters));
    }

    /** Its segments, decoded. */
    static List<String> segments(RoutePath path, List<Object> parameters) {
        List<String> segments = new ArrayList<>();
        Iterator<Object> values = parameters.iterator();
        for (Segment segment : path.segments()) {
            Object value = segment instanceof Segment.Literal literal ? literal.text() : values.next();
            if (value instanceof List<?> rest) {
                rest.forEach(one -> segments.add((String) one));
            } else {
                segments.add((String) value);
            }
        }
        return segments;
    }
}
