package io.routelet.maven.dev;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What other classes can see of a class: all but the code of its methods and what is private. As long as that stays the
 * same, nothing else has to be compiled again. Values of constants are a part of it, as compilers copy them.
 */
final class Shape {
    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final byte[] visible;

    private Shape(byte[] visible) {
        this.visible = visible;
    }

    static Shape of(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(new Visible(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new Shape(writer.toByteArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape && Arrays.equals(visible, shape.visible);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(visible);
    }

    private static final class Visible extends ClassVisitor {
        Visible(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String type, @Nullable String signature, @Nullable Object value) {
            return (access & HIDDEN) != 0 ? null : super.visitField(access, name, type, signature, value);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access, String name, String type, @Nullable String signature, String[] exceptions) {
            return (access & HIDDEN) != 0 ? null : super.visitMethod(access, name, type, signature, exceptions);
        }

        /** Lambdas bring some along. */
        @Override
        public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
            if (outer != null && (access & HIDDEN) == 0 && !name.startsWith("java/")) {
                super.visitInnerClass(name, outer, inner, access);
            }
        }
    }
}
