package io.routelet.proof;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A class of the application, as its byte code has it.
 *
 * @param name internal: {@code app/users/Route}
 * @param superName null for {@code module-info} alone
 * @param fields by name
 * @param methods by name and descriptor
 * @param annotations the types of the annotations of the class and its members, internal
 */
record ClassCode(
        String name,
        int access,
        @Nullable String superName,
        List<String> interfaces,
        Map<String, FieldCode> fields,
        Map<String, MethodCode> methods,
        List<String> annotations) {
    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    /** Whether an instance of this type is of this class and no other. */
    boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    boolean isEnum() {
        return (access & Opcodes.ACC_ENUM) != 0;
    }

    boolean isRecord() {
        return "java/lang/Record".equals(superName);
    }

    /** Whether instances come from elsewhere than {@code new}: from path parameters, scopes, tables of constants. */
    boolean isData() {
        return isRecord() || isEnum();
    }
}
