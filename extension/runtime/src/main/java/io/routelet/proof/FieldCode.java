package io.routelet.proof;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A field of the application.
 *
 * @param owner the internal name of its class
 * @param signature its generic type, null where it has none
 */
record FieldCode(
        String owner,
        String name,
        String descriptor,
        @Nullable String signature,
        int access) {
    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    /** Whether a compiler made it to hold the constants of an enum, or the table of a switch over one. */
    boolean isEnumTable() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0
                && (name.equals("$VALUES")
                        || name.equals("ENUM$VALUES")
                        || name.startsWith("$SwitchMap$")
                        || name.startsWith("$SWITCH_TABLE$"));
    }
}
