package io.routelet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a submitted form, in the order in which they were sent: text and files. The runtime closes it when the
 * request ends; its files are gone then, its text is not.
 */
public final class FormData implements AutoCloseable {
    /** One field of a form: {@link Text} or {@link FilePart}. */
    public sealed interface Entry permits Text, FilePart {
        /** The name of the field. */
        String name();
    }

    /**
     * A field that holds text.
     *
     * @param name the name of the field
     * @param value what was entered
     */
    public record Text(String name, String value) implements Entry {}

    private final List<Entry> entries;

    FormData(List<? extends Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** All fields, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The text of the first text field of this name, or null. */
    public @Nullable String get(String name) {
        return fields(Text.class, name).findFirst().map(Text::value).orElse(null);
    }

    /** The texts of all text fields of this name, in order. */
    public List<String> getAll(String name) {
        return fields(Text.class, name).map(Text::value).toList();
    }

    /** Whether there is a field of this name, text or file. */
    public boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    /** The names of all fields, text or file, each once, in the order in which they came first. */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> names.add(entry.name()));
        return List.copyOf(names);
    }

    /** The first file of this name, or null. */
    public @Nullable FilePart file(String name) {
        return fields(FilePart.class, name).findFirst().orElse(null);
    }

    /** All files of this name, in order. */
    public List<FilePart> files(String name) {
        return fields(FilePart.class, name).toList();
    }

    /** How many fields there are. */
    public int size() {
        return entries.size();
    }

    private <E extends Entry> Stream<E> fields(Class<E> type, String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        for (Entry entry : entries) {
            if (entry instanceof FilePart file) {
                file.discard();
            }
        }
    }
}
