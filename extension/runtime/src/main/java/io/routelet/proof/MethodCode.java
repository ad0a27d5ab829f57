package io.routelet.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method of the application.
 *
 * @param owner the internal name of its class
 */
record MethodCode(String owner, String name, String descriptor, int access, List<Step> steps) {
    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    boolean isNative() {
        return (access & Opcodes.ACC_NATIVE) != 0;
    }

    /** Whether a caller that knows only a super type can get here. */
    boolean isOverridable() {
        return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_ABSTRACT)) == 0
                && !name.startsWith("<");
    }

    /** Whether a local variable is a parameter of this type. */
    boolean holds(int slot, String type) {
        Type parameter = descriptor.contains(type) ? parameter(slot) : null;
        return parameter != null && parameter.getDescriptor().equals(type);
    }

    /** The type of the parameter in a local variable; null where it is none. */
    @Nullable
    Type parameter(int slot) {
        int next = isStatic() ? 0 : 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            if (next == slot) {
                return parameter;
            }
            next += parameter.getSize();
        }
        return null;
    }

    String key() {
        return name.concat(descriptor);
    }
}
