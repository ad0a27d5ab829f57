package io.routelet.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The classes that a generic type names, outermost first; a type variable counts as {@code Object}. */
final class GenericTypes extends SignatureVisitor {
    private final List<String> names = new ArrayList<>();

    private GenericTypes() {
        super(Opcodes.ASM9);
    }

    /** @param signature of a field; null where its type is not generic */
    static List<String> of(@Nullable String signature) {
        GenericTypes types = new GenericTypes();
        if (signature != null) {
            new SignatureReader(signature).acceptType(types);
        }
        return types.names;
    }

    /** With the type itself, where it is a class. */
    static Set<String> of(FieldCode field) {
        Set<String> names = new LinkedHashSet<>(of(field.signature()));
        Type type = Type.getType(field.descriptor());
        if (type.getSort() == Type.OBJECT) {
            names.add(type.getInternalName());
        }
        return names;
    }

    @Override
    public void visitClassType(String name) {
        names.add(name);
    }

    @Override
    public void visitInnerClassType(String name) {
        names.set(names.size() - 1, names.get(names.size() - 1) + "$" + name);
    }

    @Override
    public void visitTypeVariable(String name) {
        names.add("java/lang/Object");
    }

    @Override
    public void visitTypeArgument() {
        names.add("java/lang/Object");
    }

    @Override
    public SignatureVisitor visitArrayType() {
        names.add("java/lang/Object");
        return this;
    }
}
