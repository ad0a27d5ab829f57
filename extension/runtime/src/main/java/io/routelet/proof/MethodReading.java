package io.routelet.proof;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The instructions of a method become {@link Step}s. */
final class MethodReading extends MethodVisitor {
    private static final Step PUSH = new Step.Push();
    private static final Step MEETING = new Step.Meeting();
    private static final Step OTHER = new Step.Other();

    private final List<Step> steps;
    private final Consumer<String> annotations;
    private int line;

    MethodReading(List<Step> steps, Consumer<String> annotations) {
        super(Opcodes.ASM9);
        this.steps = steps;
        this.annotations = annotations;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        annotations.accept(type);
        return null;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
    }

    @Override
    public void visitFrame(int type, int locals, Object @Nullable [] local, int stacked, Object @Nullable [] stack) {
        steps.add(MEETING);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        steps.add(new Step.Call(opcode, owner, name, descriptor, line));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        steps.add(new Step.Field(opcode, owner, name, descriptor, line));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        steps.add(new Step.Dynamic(name, descriptor, bootstrap, List.of(arguments), line));
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        switch (opcode) {
            case Opcodes.NEW -> steps.add(new Step.Create(type, line));
            case Opcodes.ANEWARRAY ->
                steps.add(new Step.Create("[" + Type.getObjectType(type).getDescriptor(), line));
            case Opcodes.CHECKCAST -> steps.add(new Step.Mention(type, line));
            default -> steps.add(OTHER);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof Type type && type.getSort() == Type.OBJECT) {
            steps.add(new Step.Mention(type.getInternalName(), line));
        } else if (value instanceof String || value instanceof Number || value instanceof Type) {
            steps.add(PUSH);
        } else {
            steps.add(new Step.Linked(value.toString(), line));
        }
    }

    @Override
    public void visitVarInsn(int opcode, int slot) {
        switch (opcode) {
            case Opcodes.ALOAD -> steps.add(new Step.Load(slot, line));
            case Opcodes.ILOAD, Opcodes.LLOAD, Opcodes.FLOAD, Opcodes.DLOAD -> steps.add(PUSH);
            case Opcodes.RET -> steps.add(new Step.Linked("ret", line));
            default -> steps.add(OTHER);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        steps.add(opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1 ? PUSH : OTHER);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        steps.add(opcode == Opcodes.NEWARRAY ? new Step.Create("[I", line) : PUSH);
    }

    @Override
    public void visitIincInsn(int slot, int increment) {
        steps.add(OTHER);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        steps.add(OTHER);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        steps.add(OTHER);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        steps.add(OTHER);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        steps.add(new Step.Create(descriptor, line));
    }
}
