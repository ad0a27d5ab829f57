package io.routelet.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an application, read when they are first asked for and kept, so that many proofs share them. Only these
 * are entered by a proof. For one thread.
 */
public final class ClassIndex {
    private final Function<String, byte @Nullable []> bytes;
    private final Map<String, Optional<ClassCode>> read = new HashMap<>();

    private ClassIndex(Function<String, byte @Nullable []> bytes) {
        this.bytes = bytes;
    }

    /**
     * An index that asks a function for the classes.
     *
     * @param bytes the class file of a class of the application, by its name as {@code Class.getName} has it; null for a
     *     class that is not the application's, such as one of the JDK, of a library or of Routelet. It may throw: then a
     *     proof that needs the class fails
     */
    public static ClassIndex of(Function<String, byte @Nullable []> bytes) {
        return new ClassIndex(bytes);
    }

    /** The class of an internal name, null where it is not the application's. */
    @Nullable
    ClassCode find(String internalName) {
        Optional<ClassCode> known = read.get(internalName);
        if (known == null) {
            byte[] code = isForeign(internalName) ? null : bytes.apply(Names.binary(internalName));
            known = Optional.ofNullable(code == null ? null : ClassReading.read(code));
            read.put(internalName, known);
        }
        return known.orElse(null);
    }

    boolean has(String internalName) {
        return find(internalName) != null;
    }

    /** Whether it is the policy that knows a class, also in a WAR that has Routelet among its own classes. */
    private static boolean isForeign(String internalName) {
        return internalName.startsWith("java/") || internalName.startsWith("io/routelet/");
    }
}
