package io.routelet.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Handlers with the verdict that is expected of each, as one compiler has them. */
record Corpus(Map<String, byte[]> classes, List<Handler> handlers) {
    enum Expected {
        STATIC,
        NOT_SHOWN,
        DYNAMIC
    }

    /**
     * @param why for a dynamic one
     * @param at the call that is the reason
     */
    record Handler(String className, String descriptor, Expected expected, String why, String at) {
        /** Whether it gives every request the same answer. */
        boolean isPure() {
            return expected != Expected.DYNAMIC;
        }

        Verdict prove(StaticProof proof) {
            return proof.prove(className, "GET", descriptor);
        }

        @Override
        public String toString() {
            return className.substring(className.indexOf('.') + 1);
        }
    }

    private static final Map<Compilers, Corpus> COMPILED = new EnumMap<>(Compilers.class);

    /** Compiled once for all tests. */
    static synchronized Corpus compiledBy(Compilers compiler) throws Exception {
        Corpus known = COMPILED.get(compiler);
        if (known == null) {
            known = compile(compiler);
            COMPILED.put(compiler, known);
        }
        return known;
    }

    private static Corpus compile(Compilers compiler) throws Exception {
        Map<String, byte[]> classes = compiler.compileCorpus();
        List<Handler> handlers = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            Reading reading = new Reading(name);
            new ClassReader(bytes).accept(reading, ClassReader.SKIP_CODE);
            if (reading.expected != null) {
                handlers.add(reading.handler(classes));
            }
        });
        handlers.sort(Comparator.comparing(Handler::className));
        return new Corpus(classes, handlers);
    }

    StaticProof proof() {
        return StaticProof.of(ClassIndex.of(classes::get), Policy.standard());
    }

    private static final class Reading extends ClassVisitor {
        private final Map<String, String> values = new HashMap<>();
        private final String className;
        private Expected expected;
        private String descriptor;
        private String parent;

        Reading(String className) {
            super(Opcodes.ASM9);
            this.className = className;
        }

        Handler handler(Map<String, byte[]> classes) {
            if (descriptor == null) {
                Reading inherited = new Reading(parent.replace('/', '.'));
                new ClassReader(classes.get(inherited.className)).accept(inherited, ClassReader.SKIP_CODE);
                descriptor = inherited.descriptor;
            }
            return new Handler(
                    className, descriptor, expected, values.getOrDefault("value", ""), values.getOrDefault("at", ""));
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] types) {
            parent = superName;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
            switch (type) {
                case "Lcorpus/Expect$Static;" -> expected = Expected.STATIC;
                case "Lcorpus/Expect$NotShown;" -> expected = Expected.NOT_SHOWN;
                case "Lcorpus/Expect$Dynamic;" -> expected = Expected.DYNAMIC;
                default -> {
                    return null;
                }
            }
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String name, Object value) {
                    values.put(name, value.toString());
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            if (name.equals("GET") && (access & Opcodes.ACC_SYNTHETIC) == 0) {
                descriptor = type;
            }
            return null;
        }
    }
}
