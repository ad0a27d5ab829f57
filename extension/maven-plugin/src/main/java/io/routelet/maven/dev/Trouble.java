package io.routelet.maven.dev;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request has no answer, as the one who writes the application is told it.
 *
 * @param status of the response
 * @param title one line
 * @param detail what else there is to say; may be empty or have several lines
 * @param spots where to look, the first one first
 * @param links what to go to instead: paths, and what is there
 * @param more a long text for the end, such as a stack trace; may be empty
 */
record Trouble(int status, String title, String detail, List<Spot> spots, Map<String, String> links, String more) {
    /** Copies the list and the map. */
    Trouble {
        spots = List.copyOf(spots);
        links = new LinkedHashMap<>(links);
    }

    static final String HTML = "text/html";
    static final String PROBLEM = "application/problem+json";

    /**
     * A place in a file.
     *
     * @param file as people name it
     * @param line from 1; 0 for none
     * @param message what is wrong there, or what is called; may be empty
     * @param code the lines around; null where they are not shown
     */
    record Spot(
            String file,
            long line,
            String message,
            @Nullable CodeFrame code) {
        String place() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /** As a body of a media type: {@link #HTML}, or else {@link #PROBLEM}. */
    String body(String type) {
        return type.equals(HTML) ? TroublePage.of(this) : json();
    }

    /** RFC 9457, with {@code file}, {@code line} and {@code code} of each place. */
    private String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        List<Object> places = new ArrayList<>();
        for (Spot spot : spots) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("file", spot.file());
            place.put("line", spot.line());
            place.put("message", spot.message());
            place.put("code", spot.code() == null ? "" : spot.code().text());
            places.add(place);
        }
        members.put("places", places);
        if (!links.isEmpty()) {
            members.put("routes", links);
        }
        if (!more.isEmpty()) {
            members.put("stack", more);
        }
        return JsonText.of(members);
    }
}
