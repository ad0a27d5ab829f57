package io.routelet.proof;

import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Runs handlers to see which methods they reach, so that no claim about the analysis rests on the analysis. What runs in a
 * static initialiser or in a scope does not count: it is not the handler's.
 */
public final class Execution extends ClassLoader {
    private static final Set<String> ENTERED = new TreeSet<>();
    private static final Set<String> BORDERS = Set.of("io.routelet.cache.Cache", "io.routelet.cache.Scopes");

    private final Map<String, byte[]> classes;

    private Execution(Map<String, byte[]> classes) {
        super(Execution.class.getClassLoader());
        this.classes = classes;
    }

    /** The methods that a handler runs, each as {@code class name + space + name and descriptor}. */
    static Set<String> of(Corpus corpus, Corpus.Handler handler) throws Exception {
        Class<?> type = Class.forName(handler.className(), true, new Execution(corpus.classes()));
        Method method = Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals("GET") && !one.isBridge())
                .findFirst()
                .orElseThrow();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(parameter -> parameter == Request.class ? request() : context(type))
                .toArray();
        Object instance = Modifier.isStatic(method.getModifiers())
                ? null
                : type.getConstructor().newInstance();
        ENTERED.clear();
        try (RequestScope scope = RequestScope.open(request())) {
            if (method.invoke(instance, arguments) instanceof Response response) {
                scope.complete(response).bodyBytes();
            }
        } catch (InvocationTargetException e) {
            // A handler may throw on purpose, or want a database.
        }
        return Set.copyOf(ENTERED);
    }

    /** Called by every method of the corpus. */
    public static void enter(String method) {
        boolean isOwn = StackWalker.getInstance()
                .walk(frames -> frames.noneMatch(
                        frame -> frame.getMethodName().equals("<clinit>") || BORDERS.contains(frame.getClassName())));
        if (isOwn) {
            ENTERED.add(method);
        }
    }

    private static Request request() {
        return Request.builder("GET", "/a").build();
    }

    private static Object context(Class<?> handler) {
        return Proxy.newProxyInstance(
                Execution.class.getClassLoader(),
                new Class<?>[] {RouteContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "params" -> params(handler);
                    case "segments" -> List.of("a", "b");
                    case "path" -> arguments[0];
                    default -> "/a";
                });
    }

    private static Object params(Class<?> handler) throws ReflectiveOperationException {
        Class<?> type = Class.forName(handler.getName() + "$Params", true, handler.getClassLoader());
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] values = Arrays.stream(constructor.getParameterTypes())
                .map(one -> one.isEnum() ? one.getEnumConstants()[0] : (Object) 7L)
                .toArray();
        return constructor.newInstance(values);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] original = classes.get(name);
        if (original == null) {
            throw new ClassNotFoundException(name);
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Tracing(writer, name), 0);
        byte[] traced = writer.toByteArray();
        return defineClass(name, traced, 0, traced.length);
    }

    private static final class Tracing extends ClassVisitor {
        private final String className;

        Tracing(ClassVisitor out, String className) {
            super(Opcodes.ASM9, out);
            this.className = className;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
            MethodVisitor out = super.visitMethod(access, name, type, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, out) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    visitLdcInsn(className + " " + name + type);
                    visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            Type.getInternalName(Execution.class),
                            "enter",
                            "(Ljava/lang/String;)V",
                            false);
                }
            };
        }
    }
}
