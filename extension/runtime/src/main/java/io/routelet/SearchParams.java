package io.routelet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query string, decoded, in the order and as often as they were sent. Names are case-sensitive.
 * Immutable.
 */
public final class SearchParams {
    static final SearchParams EMPTY = new SearchParams(List.of());

    private final List<Map.Entry<String, String>> pairs;

    private SearchParams(List<Map.Entry<String, String>> pairs) {
        this.pairs = pairs;
    }

    /** Reads a query without its question mark. */
    static SearchParams parse(@Nullable String rawQuery, Limits limits) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return EMPTY;
        }
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        UrlEncoded.parse(rawQuery.getBytes(StandardCharsets.UTF_8), (name, value) -> {
            pairs.add(Map.entry(name, value));
            limits.check(Limit.QUERY_PARAMETERS, pairs.size());
        });
        return new SearchParams(pairs);
    }

    /** The first value of this name, or null. */
    public @Nullable String get(String name) {
        for (Map.Entry<String, String> pair : pairs) {
            if (pair.getKey().equals(name)) {
                return pair.getValue();
            }
        }
        return null;
    }

    /** All values of this name, in order. */
    public List<String> getAll(String name) {
        return pairs.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether there is a parameter of this name. */
    public boolean has(String name) {
        return get(name) != null;
    }

    /** The names present, each once, in the order in which they came first. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        pairs.forEach(pair -> names.add(pair.getKey()));
        return List.copyOf(names);
    }

    /** Hands over every name and value, in order. */
    public void forEach(BiConsumer<String, String> action) {
        pairs.forEach(pair -> action.accept(pair.getKey(), pair.getValue()));
    }

    /** How many parameters there are, duplicates included. */
    public int size() {
        return pairs.size();
    }

    /** Serialised anew by the rules of forms, without a question mark: a space is {@code +}, {@code a} is {@code a=}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> pair : pairs) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(PercentEncoding.encodeForm(pair.getKey()))
                    .append('=')
                    .append(PercentEncoding.encodeForm(pair.getValue()));
        }
        return text.toString();
    }
}
