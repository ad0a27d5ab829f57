package io.routelet.proof;

import io.routelet.proof.Insertions.Insertion;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class with a piece of code inserted before one instruction of one method. */
final class Mutation extends ClassVisitor {
    private final String method;
    private final int place;
    private final Insertion insertion;
    private int next;

    private Mutation(ClassVisitor out, String method, int place, Insertion insertion) {
        super(Opcodes.ASM9, out);
        this.method = method;
        this.place = place;
        this.insertion = insertion;
    }

    /** @param method name and descriptor */
    static byte[] of(byte[] original, String method, int place, Insertion insertion) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Mutation(writer, method, place, insertion), 0);
        return writer.toByteArray();
    }

    /** How many instructions a method has. */
    static int places(byte[] original, String method) {
        Mutation counting = new Mutation(new ClassWriter(0), method, -1, new Insertion("none", code -> {}));
        new ClassReader(original).accept(counting, 0);
        return counting.next;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        MethodVisitor out = super.visitMethod(access, name, type, signature, exceptions);
        return method.equals(name + type) ? new Instructions(out) : out;
    }

    private final class Instructions extends MethodVisitor {
        Instructions(MethodVisitor out) {
            super(Opcodes.ASM9, out);
        }

        private void before() {
            if (next++ == place) {
                insertion.code().accept(mv);
            }
        }

        @Override
        public void visitInsn(int opcode) {
            before();
            super.visitInsn(opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            before();
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            before();
            super.visitVarInsn(opcode, slot);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            before();
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            before();
            super.visitFieldInsn(opcode, owner, name, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String type, boolean ofInterface) {
            before();
            super.visitMethodInsn(opcode, owner, name, type, ofInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            before();
            super.visitInvokeDynamicInsn(name, type, bootstrap, arguments);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            before();
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitLdcInsn(Object value) {
            before();
            super.visitLdcInsn(value);
        }

        @Override
        public void visitIincInsn(int slot, int increment) {
            before();
            super.visitIincInsn(slot, increment);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
            before();
            super.visitTableSwitchInsn(min, max, other, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
            before();
            super.visitLookupSwitchInsn(other, keys, labels);
        }

        @Override
        public void visitMultiANewArrayInsn(String type, int dimensions) {
            before();
            super.visitMultiANewArrayInsn(type, dimensions);
        }
    }
}
