package io.routelet.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Looks for a field of the instance that the code of a lambda reads, and that others may change: the instance counts as a
 * constant, so what was remembered would stay. Seen is the code of the lambda itself, not of what it calls; a field that
 * the lambda itself writes is its own. For one lambda.
 */
final class ChangingField extends ClassVisitor {
    private final SerializedLambda lambda;
    private final Set<String> read = new LinkedHashSet<>();
    private final Set<String> written = new LinkedHashSet<>();

    private ChangingField(SerializedLambda lambda) {
        super(Opcodes.ASM9);
        this.lambda = lambda;
    }

    /**
     * The name of such a field, or null.
     *
     * @param loader has the class that the lambda stands in
     */
    static @Nullable String readBy(SerializedLambda lambda, ClassLoader loader) {
        if (lambda.getImplMethodKind() == MethodHandleInfo.REF_invokeStatic) {
            return null;
        }
        ChangingField found = new ChangingField(lambda);
        try (InputStream code = loader.getResourceAsStream(lambda.getImplClass() + ".class")) {
            if (code == null) {
                return null;
            }
            new ClassReader(code).accept(found, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return found.in(EnclosingClass.load(lambda.getImplClass().replace('/', '.'), loader));
        } catch (IOException e) {
            throw new UncheckedIOException("The code of " + lambda.getImplClass() + " cannot be read", e);
        }
    }

    private @Nullable String in(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (isChanging(field) && read.contains(field.getName()) && !written.contains(field.getName())) {
                    return field.getName();
                }
            }
        }
        return null;
    }

    private static boolean isChanging(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !EnclosingClass.isForGood(field);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean own = name.equals(lambda.getImplMethodName()) && descriptor.equals(lambda.getImplMethodSignature());
        return own ? new Fields() : null;
    }

    private final class Fields extends MethodVisitor {
        Fields() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (owner.equals(lambda.getImplClass())) {
                if (opcode == Opcodes.GETFIELD) {
                    read.add(name);
                } else if (opcode == Opcodes.PUTFIELD) {
                    written.add(name);
                }
            }
        }
    }
}
