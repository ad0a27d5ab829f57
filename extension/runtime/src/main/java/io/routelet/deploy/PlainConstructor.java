package io.routelet.deploy;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Looks whether the one constructor of a class is the one that Java adds where the author writes none, or does as little. */
final class PlainConstructor extends ClassVisitor {
    private boolean plain;

    private PlainConstructor() {
        super(Opcodes.ASM9);
    }

    /** @param code of a class with one constructor, right below {@code Object} */
    static boolean isIn(ClassReader code) {
        PlainConstructor constructor = new PlainConstructor();
        code.accept(constructor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return constructor.plain;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        plain |= name.equals(ClassFile.CONSTRUCTOR) && descriptor.equals("()V");
        return name.equals(ClassFile.CONSTRUCTOR) ? new Instructions() : null;
    }

    /** {@code super()} of {@code Object}, which takes this, and the return; whatever else stands there may fail. */
    private final class Instructions extends MethodVisitor {
        private int calls;

        Instructions() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            calls++;
            plain &= calls == 1 && owner.equals("java/lang/Object") && name.equals(ClassFile.CONSTRUCTOR);
        }

        @Override
        public void visitInsn(int opcode) {
            plain &= opcode == Opcodes.RETURN;
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            plain &= opcode == Opcodes.ALOAD;
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            plain = false;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            plain = false;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            plain = false;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            plain = false;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            plain = false;
        }

        @Override
        public void visitLdcInsn(Object value) {
            plain = false;
        }
    }
}
