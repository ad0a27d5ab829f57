package io.routelet.deploy;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Reads one class file, its code left out. */
final class ClassFileReader extends ClassVisitor {
    private static final int API = Opcodes.ASM9;
    private static final int OLDEST = 44;

    private String name = "";
    private int access;
    private boolean nested;
    private @Nullable String signature;
    private @Nullable String superName;
    private final List<String> interfaces = new ArrayList<>();
    private final List<ClassFile.Use> annotations = new ArrayList<>();
    private final List<ClassFile.Member> fields = new ArrayList<>();
    private final List<ClassFile.Member> methods = new ArrayList<>();
    private final List<ClassFile.Member> components = new ArrayList<>();
    private final List<String> members = new ArrayList<>();

    private ClassFileReader() {
        super(API);
    }

    /**
     * Reads.
     *
     * @throws UnsupportedClassVersionError if this JVM is too old for it
     * @throws ClassFormatError if it is none
     */
    static ClassFile read(String name, byte[] bytes) {
        try {
            int version = bytes.length < 8 ? 0 : ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF);
            if (version > OLDEST + Runtime.version().feature()) {
                throw new UnsupportedClassVersionError(name + " is compiled for Java " + (version - OLDEST)
                        + ", and this is " + Runtime.version().feature());
            }
            ClassReader code = new ClassReader(bytes);
            ClassFileReader reader = new ClassFileReader();
            code.accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return reader.file(reader.mayBePlain() && PlainConstructor.isIn(code));
        } catch (RuntimeException e) {
            ClassFormatError error = new ClassFormatError(name + " is no class file that can be read");
            error.initCause(e);
            throw error;
        }
    }

    private ClassFile file(boolean plain) {
        return new ClassFile(
                name,
                access,
                nested,
                plain,
                signature,
                superName,
                interfaces,
                annotations,
                fields,
                methods,
                components,
                members);
    }

    /** Nobody asks that of a class whose methods are all static, so its code is not read. */
    private boolean mayBePlain() {
        int constructors = 0;
        boolean instance = false;
        for (ClassFile.Member method : methods) {
            if (method.name().equals(ClassFile.INITIALIZER)) {
                return false;
            }
            boolean constructor = method.name().equals(ClassFile.CONSTRUCTOR);
            constructors += constructor ? 1 : 0;
            instance |= !constructor && !method.is(Opcodes.ACC_STATIC);
        }
        return instance && constructors == 1 && "java.lang.Object".equals(superName);
    }

    private static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String generic,
            @Nullable String parent,
            String @Nullable [] parents) {
        name = binary(internalName);
        access = flags;
        signature = generic;
        superName = parent == null ? null : binary(parent);
        if (parents != null) {
            for (String each : parents) {
                interfaces.add(binary(each));
            }
        }
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        nested = true;
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simple, int flags) {
        if (binary(inner).equals(name)) {
            nested = true;
            access = flags | (access & Opcodes.ACC_RECORD);
        } else if (outer != null && binary(outer).equals(name)) {
            members.add(binary(inner));
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return visible ? use(descriptor, annotations, true) : null;
    }

    @Override
    public FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String generic, @Nullable Object value) {
        List<ClassFile.Use> uses = new ArrayList<>(0);
        fields.add(new ClassFile.Member(field, descriptor, generic, flags, uses));
        return new FieldVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return visible ? use(type, uses, false) : null;
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String generic, String @Nullable [] exceptions) {
        List<ClassFile.Use> uses = new ArrayList<>(0);
        methods.add(new ClassFile.Member(method, descriptor, generic, flags, uses));
        return new MethodVisitor(API) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                return visible ? use(type, uses, false) : null;
            }
        };
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String generic) {
        components.add(new ClassFile.Member(component, descriptor, generic, 0, List.of()));
        return null;
    }

    private static @Nullable AnnotationVisitor use(String descriptor, List<ClassFile.Use> uses, boolean withValues) {
        Map<String, Object> values = withValues ? new HashMap<>() : Map.of();
        uses.add(new ClassFile.Use(Type.getType(descriptor).getClassName(), values));
        return withValues ? new Values(values) : null;
    }

    /** What is written in an annotation, as far as it is no annotation itself. */
    private static final class Values extends AnnotationVisitor {
        private final Map<String, Object> values;

        Values(Map<String, Object> values) {
            super(API);
            this.values = values;
        }

        @Override
        public void visit(String member, Object value) {
            values.put(member, value);
        }

        @Override
        public void visitEnum(String member, String descriptor, String constant) {
            values.put(member, constant);
        }

        @Override
        public AnnotationVisitor visitArray(String member) {
            List<Object> elements = new ArrayList<>();
            values.put(member, elements);
            return new AnnotationVisitor(API) {
                @Override
                public void visit(@Nullable String none, Object value) {
                    elements.add(value);
                }
            };
        }
    }
}
