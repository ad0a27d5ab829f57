package io.routelet.deploy;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Where the code of a method stands in its source, as its class file says. For one method. */
final class SourceLine extends ClassVisitor {
    private final String method;
    private String folder = "";
    private @Nullable String file;
    private int line;

    private SourceLine(String method) {
        super(Opcodes.ASM9);
        this.method = method;
    }

    /** @param method of all of that name, the first in the source */
    static SourceLine of(byte[] classFile, String method) {
        SourceLine place = new SourceLine(method);
        new ClassReader(classFile).accept(place, ClassReader.SKIP_FRAMES);
        return place;
    }

    /** The file below a source folder; null where the class file does not say. */
    @Nullable
    String file() {
        return file;
    }

    /** The first line with code of the method; 0 where the class file does not say. */
    int line() {
        return line;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        folder = name.substring(0, name.lastIndexOf('/') + 1);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        file = source == null ? null : folder + source;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!name.equals(method)) {
            return null;
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLineNumber(int number, Label start) {
                line = line == 0 ? number : Math.min(line, number);
            }
        };
    }
}
