package io.routelet.maven.dev;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tomcat.util.json.JSONFilter;

/** Writes maps, lists, texts and numbers as JSON; the plugin runs where no JSON Binding is. */
final class JsonText {
    private JsonText() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> of(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number ? value.toString() : '"' + JSONFilter.escape(value.toString()) + '"';
    }
}
