package io.routelet.deploy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** The types of a class file in the text of {@code Type.getTypeName()}. */
final class TypeNames {
    private static final int API = Opcodes.ASM9;

    private final List<StringBuilder> parameters = new ArrayList<>();
    private final List<StringBuilder> parents = new ArrayList<>();
    private final StringBuilder returned = new StringBuilder();

    private TypeNames() {}

    /**
     * The types of a method.
     *
     * @param parameters those of its parameters
     * @param returned that of its result
     */
    record OfMethod(List<String> parameters, String returned) {}

    /** The types of a method. */
    static OfMethod of(ClassFile.Member method) {
        if (method.signature() != null) {
            TypeNames names = read(method.signature());
            return new OfMethod(texts(names.parameters), names.returned.toString());
        }
        Type type = Type.getMethodType(method.descriptor());
        List<String> parameters = new ArrayList<>();
        for (Type parameter : type.getArgumentTypes()) {
            parameters.add(parameter.getClassName());
        }
        return new OfMethod(parameters, type.getReturnType().getClassName());
    }

    /** The type of a field or component. */
    static String ofField(ClassFile.Member field) {
        if (field.signature() == null) {
            return Type.getType(field.descriptor()).getClassName();
        }
        StringBuilder text = new StringBuilder();
        new SignatureReader(field.signature()).acceptType(new Text(text, ""));
        return text.toString();
    }

    /** The super-class and the interfaces of a class. */
    static List<String> parents(ClassFile type) {
        if (type.signature() != null) {
            return texts(read(type.signature()).parents);
        }
        List<String> parents = new ArrayList<>(type.interfaces());
        if (type.superName() != null) {
            parents.add(0, type.superName());
        }
        return parents;
    }

    private static TypeNames read(@Nullable String signature) {
        TypeNames names = new TypeNames();
        new SignatureReader(signature).accept(names.new Places());
        return names;
    }

    private static List<String> texts(List<StringBuilder> texts) {
        List<String> all = new ArrayList<>();
        for (StringBuilder text : texts) {
            all.add(text.toString());
        }
        return all;
    }

    /** Where in a signature a type stands. What type variables are bounded by is of no interest. */
    private final class Places extends SignatureVisitor {
        Places() {
            super(API);
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new Text(new StringBuilder(), "");
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new Text(new StringBuilder(), "");
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new Text(new StringBuilder(), "");
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return another(parameters);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return new Text(returned, "");
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return another(parents);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return another(parents);
        }

        private SignatureVisitor another(List<StringBuilder> texts) {
            StringBuilder text = new StringBuilder();
            texts.add(text);
            return new Text(text, "");
        }
    }

    /** One type. */
    private static final class Text extends SignatureVisitor {
        private final StringBuilder text;
        private final String end;
        private boolean open;

        /** @param end what follows the type */
        Text(StringBuilder text, String end) {
            super(API);
            this.text = text;
            this.end = end;
        }

        @Override
        public void visitBaseType(char descriptor) {
            text.append(Type.getType(String.valueOf(descriptor)).getClassName()).append(end);
        }

        @Override
        public void visitTypeVariable(String name) {
            text.append(name).append(end);
        }

        @Override
        public SignatureVisitor visitArrayType() {
            return new Text(text, "[]" + end);
        }

        @Override
        public void visitClassType(String name) {
            text.append(name.replace('/', '.'));
        }

        @Override
        public void visitInnerClassType(String name) {
            close();
            text.append('$').append(name);
        }

        @Override
        public void visitTypeArgument() {
            argument();
            text.append('?');
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            argument();
            text.append(wildcard == EXTENDS ? "? extends " : wildcard == SUPER ? "? super " : "");
            return new Text(text, "");
        }

        private void argument() {
            text.append(open ? ", " : "<");
            open = true;
        }

        private void close() {
            text.append(open ? ">" : "");
            open = false;
        }

        @Override
        public void visitEnd() {
            close();
            text.append(end);
        }
    }
}
