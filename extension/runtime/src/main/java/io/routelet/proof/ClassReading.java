package io.routelet.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/** Byte code becomes {@link ClassCode}. */
final class ClassReading extends ClassVisitor {
    private final Map<String, FieldCode> fields = new LinkedHashMap<>();
    private final Map<String, MethodCode> methods = new LinkedHashMap<>();
    private final List<String> annotations = new ArrayList<>();
    private String name = "";
    private int access;
    private @Nullable String superName;
    private List<String> interfaces = List.of();

    private ClassReading() {
        super(Opcodes.ASM9);
    }

    /** @throws RuntimeException if ASM cannot read it */
    static ClassCode read(byte[] bytes) {
        ClassReading reading = new ClassReading();
        new ClassReader(bytes).accept(reading, 0);
        return new ClassCode(
                reading.name,
                reading.access,
                reading.superName,
                reading.interfaces,
                reading.fields,
                reading.methods,
                reading.annotations);
    }

    @Override
    public void visit(
            int version,
            int flags,
            String className,
            @Nullable String signature,
            @Nullable String parent,
            String[] types) {
        if ((version & 0xFFFF) < Opcodes.V1_7) {
            throw new IllegalArgumentException(
                    className + " is older than Java 7 and does not say where its jumps meet");
        }
        name = className;
        access = flags;
        superName = parent;
        interfaces = List.of(types);
    }

    @Override
    public FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        fields.put(field, new FieldCode(name, field, descriptor, signature, flags));
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return annotated(type);
            }
        };
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return annotated(type);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        List<Step> steps = new ArrayList<>();
        MethodCode code = new MethodCode(name, method, descriptor, flags, steps);
        methods.put(code.key(), code);
        return new MethodReading(steps, this::annotated);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return annotated(type);
    }

    private @Nullable AnnotationVisitor annotated(String type) {
        annotations.add(Type.getType(type).getInternalName());
        return null;
    }
}
