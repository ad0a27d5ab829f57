package io.routelet.conformance;

import io.routelet.containers.Reply;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares an answer with what is expected. Immutable. */
final class Comparison {
    /** Placeholders are words in braces; braces of JSON and of routes do not look like that. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(volatile|origin|origin-https|32-hex|port|(?:error|engine message): [^}]*)}");

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String origin;
    private final @Nullable Reply earlier;

    /**
     * A comparison.
     *
     * @param origin what the placeholder of that name stands for
     * @param earlier what the path was answered with before; null for nothing
     */
    Comparison(String origin, @Nullable Reply earlier) {
        this.origin = origin;
        this.earlier = earlier;
    }

    /** What differs, in words; empty where nothing does. */
    String difference(JsonObject expected, Reply actual) {
        String status = status(expected.get("status"), actual.status());
        String headers = headers(expected.getJsonObject("headers"), actual);
        String body = body(expected.get("body"), actual);
        String cache = cache(expected.get("cache"), actual);
        return String.join(
                "; ",
                List.of(status, headers, body, cache).stream()
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String status(JsonValue expected, int actual) {
        boolean same = expected instanceof JsonArray several
                ? several.getValuesAs(JsonNumber::intValue).contains(actual)
                : ((JsonNumber) expected).intValue() == actual;
        return same ? "" : "status " + actual + " instead of " + expected;
    }

    private static String cache(@Nullable JsonValue expected, Reply actual) {
        String word = expected instanceof JsonString text ? text.getString() : "";
        return CacheStatus.is(word, actual) ? "" : "cache " + CacheStatus.of(actual) + " instead of " + expected;
    }

    private String headers(JsonObject expected, Reply actual) {
        StringBuilder differences = new StringBuilder();
        expected.forEach((name, value) -> {
            if (!isSameHeader(value, actual.headers(name))) {
                differences
                        .append(name)
                        .append(' ')
                        .append(actual.headers(name))
                        .append(" instead of ")
                        .append(value);
            }
        });
        return differences.toString();
    }

    /** An object, which is {@code {"$kind": "anything"}}, says nothing of the header. */
    private boolean isSameHeader(JsonValue expected, List<String> actual) {
        if (expected instanceof JsonArray several) {
            return several.size() == actual.size() && allSame(several, actual);
        }
        if (expected instanceof JsonString one) {
            return !actual.isEmpty() && isSameText(one.getString(), String.join(", ", actual));
        }
        return expected instanceof JsonObject || actual.isEmpty();
    }

    private boolean allSame(JsonArray expected, List<String> actual) {
        for (int i = 0; i < actual.size(); i++) {
            if (!isSameText(expected.getString(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String body(JsonValue expected, Reply actual) {
        boolean same;
        if (expected instanceof JsonString text) {
            same = actual.complete() && isSameText(text.getString(), actual.text());
        } else if (expected instanceof JsonObject object && object.containsKey("$json")) {
            same = isSameJson(object.get("$json"), actual.text());
        } else if (expected instanceof JsonObject object && object.containsKey("$hex")) {
            same = object.getString("$hex").equals(HexFormat.of().formatHex(actual.body()));
        } else if (expected instanceof JsonObject object) {
            same = isOfKind(object.getString("$kind"), actual);
        } else {
            same = true;
        }
        return same ? "" : "body " + actual.text() + " instead of " + expected;
    }

    private boolean isOfKind(String kind, Reply actual) {
        return switch (kind) {
            case "problem" ->
                String.join("", actual.headers("Content-Type")).startsWith("application/problem+json")
                        && actual.text().contains("\"status\":" + actual.status());
            case "png bytes" -> actual.body().length > 8 && Arrays.equals(PNG, Arrays.copyOf(actual.body(), 8));
            case "html error page" -> actual.text().contains("<html");
            case "truncated: part1 then connection closed" -> actual.text().equals("part1") && !actual.complete();
            case "request time, sees ?foo=bar; during build the first attempt is the only one" ->
                actual.text().contains("?foo=bar");
            case "old body", "same body as before", "same body as previous" -> isAsEarlier(actual);
            case "new body" -> !isAsEarlier(actual);
            case "anything", "json" -> true;
            default -> throw new IllegalArgumentException("No comparison for a body of kind: " + kind);
        };
    }

    private boolean isAsEarlier(Reply actual) {
        if (earlier == null) {
            throw new IllegalStateException("There is no answer to compare this one with");
        }
        return earlier.text().equals(actual.text());
    }

    private boolean isSameJson(JsonValue expected, String actual) {
        try (JsonReader reader = Json.createReader(new StringReader(actual))) {
            return isSame(expected, reader.readValue());
        } catch (JsonException e) {
            return false;
        }
    }

    private boolean isSame(JsonValue expected, JsonValue actual) {
        if (expected instanceof JsonObject object && actual instanceof JsonObject other) {
            return object.keySet().equals(other.keySet())
                    && object.keySet().stream().allMatch(name -> isSame(object.get(name), other.get(name)));
        }
        if (expected instanceof JsonArray array && actual instanceof JsonArray other) {
            return array.size() == other.size()
                    && IntStream.range(0, array.size()).allMatch(i -> isSame(array.get(i), other.get(i)));
        }
        if (expected instanceof JsonString text) {
            return text.getString().equals("{volatile}")
                    || (actual instanceof JsonString other && isSameText(text.getString(), other.getString()));
        }
        return expected.equals(actual);
    }

    private boolean isSameText(String expected, String actual) {
        Matcher placeholder = PLACEHOLDER.matcher(expected);
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (placeholder.find()) {
            pattern.append(Pattern.quote(expected.substring(end, placeholder.start())));
            pattern.append(meaning(placeholder.group(1)));
            end = placeholder.end();
        }
        pattern.append(Pattern.quote(expected.substring(end)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                .matcher(actual)
                .matches();
    }

    private String meaning(String placeholder) {
        return switch (placeholder) {
            case "origin" -> Pattern.quote(origin);
            case "origin-https" -> Pattern.quote(origin.replace("http:", "https:"));
            case "32-hex" -> "[0-9a-f]{32}";
            case "port" -> "\\d+";
            default -> ".*";
        };
    }
}
