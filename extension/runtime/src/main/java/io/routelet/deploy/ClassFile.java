package io.routelet.deploy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says outside of its code, in the terms of reflection: what is not visible to reflection is left out.
 *
 * @param name the full name
 * @param access the modifiers, those of the source for a nested class
 * @param nested whether it stands inside another class
 * @param plain whether it has one constructor, without parameters, that does nothing, and nothing to initialise: to make
 *     an instance of it cannot fail
 * @param signature the generic form of its super-types; null where none of them is generic
 * @param superName null for {@code Object}
 * @param components those of a record, else empty
 * @param members the full names of the classes that are declared in it
 */
record ClassFile(
        String name,
        int access,
        boolean nested,
        boolean plain,
        @Nullable String signature,
        @Nullable String superName,
        List<String> interfaces,
        List<Use> annotations,
        List<Member> fields,
        List<Member> methods,
        List<Member> components,
        List<String> members) {
    static final String CONSTRUCTOR = "<init>";
    static final String INITIALIZER = "<clinit>";

    /**
     * A field, method, constructor or component.
     *
     * @param signature the generic form of the descriptor; null where nothing in it is generic
     */
    record Member(String name, String descriptor, @Nullable String signature, int access, List<Use> annotations) {
        boolean is(int flag) {
            return (access & flag) != 0;
        }
    }

    /**
     * An annotation.
     *
     * @param type its full name
     * @param values what the author wrote: constants of enums by their names, arrays as lists; empty for those of members
     */
    record Use(String type, Map<String, Object> values) {}

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    boolean isRecord() {
        return (access & Opcodes.ACC_RECORD) != 0;
    }

    /** The values of an annotation of the class; null where it has none of that type. */
    @Nullable
    Map<String, Object> annotation(Class<?> type) {
        for (Use use : annotations) {
            if (use.type().equals(type.getName())) {
                return use.values();
            }
        }
        return null;
    }
}
