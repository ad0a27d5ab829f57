package io.routelet.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class files of an application, read when they are first asked for: a start that loads no class costs a fraction of
 * one that loads them all, and what is read can never be older than what will be loaded. For one thread.
 */
final class ClassFiles {
    private final ClassLoader loader;
    private final @Nullable ClassFolder folder;
    private final Map<String, @Nullable ClassFile> read = new HashMap<>();
    private final Map<String, Boolean> there = new HashMap<>();

    /** @param folder where to look first; null for the loader alone */
    ClassFiles(ClassLoader loader, @Nullable ClassFolder folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /**
     * The class itself, not initialised; nearly always one of the JDK.
     *
     * @throws LinkageError if it is not there
     */
    Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw missing(name);
        }
    }

    /**
     * The file of a class.
     *
     * @throws LinkageError if there is none, or none that this JVM can read, as to load it would throw
     */
    ClassFile get(String name) {
        ClassFile file = find(name);
        if (file == null) {
            throw missing(name);
        }
        return file;
    }

    /** What the JVM throws where it needs a class that is not there. */
    static NoClassDefFoundError missing(String name) {
        NoClassDefFoundError error = new NoClassDefFoundError(name.replace('.', '/'));
        error.initCause(new ClassNotFoundException(name));
        return error;
    }

    /**
     * The file of a class, or null.
     *
     * @throws LinkageError if this JVM cannot read it
     */
    @Nullable
    ClassFile find(String name) {
        ClassFile known = read.get(name);
        if (known == null && !read.containsKey(name)) {
            byte[] bytes = bytes(name);
            known = bytes == null ? null : ClassFileReader.read(name, bytes);
            read.put(name, known);
        }
        return known;
    }

    private byte @Nullable [] bytes(String name) {
        try {
            byte[] own = folder == null ? null : folder.read(path(name));
            return own == null ? loaded(path(name)) : own;
        } catch (IOException e) {
            throw new UncheckedIOException("The class file of " + name + " cannot be read", e);
        }
    }

    private byte @Nullable [] loaded(String path) throws IOException {
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** Whether there is a class of that name; those of the JDK are taken for granted. */
    boolean has(String name) {
        if (name.startsWith("java.") || read.get(name) != null) {
            return true;
        }
        Boolean known = there.get(name);
        if (known == null) {
            known = loader.getResource(path(name)) != null;
            there.put(name, known);
        }
        return known;
    }

    private static String path(String name) {
        return name.replace('.', '/') + ".class";
    }
}
