package io.routelet.cache;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The code of a scope: where it stands, and how to see what a lambda of it captures. One for each lambda expression,
 * kept with its class.
 */
final class ScopeCode {
    private static final String LAMBDA = ".lambda$";

    private static final ClassValue<ScopeCode> CODES = new ClassValue<>() {
        @Override
        protected ScopeCode computeValue(Class<?> type) {
            return new ScopeCode(type);
        }
    };

    private final @Nullable MethodHandle serialized;
    private final RequestData request;
    private volatile @Nullable String name;
    private volatile @Nullable Changing changing;

    /** @param field null for none */
    private record Changing(@Nullable String field) {}

    private ScopeCode(Class<?> type) {
        request = RequestData.of(type);
        serialized = serialized(type);
        if (serialized == null) {
            name = type.getName();
        }
    }

    static ScopeCode of(Scope<?, ?> scope) {
        return CODES.get(scope.getClass());
    }

    /** Null for what is no lambda. */
    private static @Nullable MethodHandle serialized(Class<?> type) {
        try {
            Method method = type.getDeclaredMethod("writeReplace");
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(Object.class, Scope.class));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    /** The lambda in pieces; null for what is no lambda, whose captured values cannot be seen. */
    @Nullable
    SerializedLambda lambda(Scope<?, ?> scope) {
        if (serialized == null) {
            return null;
        }
        try {
            return (Object) serialized.invokeExact(scope) instanceof SerializedLambda lambda ? lambda : null;
        } catch (Throwable e) {
            throw new IllegalStateException("The lambda of a scope cannot be looked at", e);
        }
    }

    /** The type of what it captures of the request; null where it captures nothing of it. */
    @Nullable
    String request(Scope<?, ?> scope) {
        return request.capturedBy(scope);
    }

    /** A field of the instance that it reads and others may change; null for none. */
    @Nullable
    String changing(Scope<?, ?> scope, SerializedLambda lambda) {
        Changing known = changing;
        if (known == null) {
            known = new Changing(ChangingField.readBy(lambda, scope.getClass().getClassLoader()));
            changing = known;
        }
        return known.field;
    }

    /**
     * Where it stands, for people: {@code app.products.Route.GET}. A lambda is named after its method, as javac does; some
     * compilers do not tell.
     */
    String place(Scope<?, ?> scope) {
        String full = name(scope);
        int signature = full.indexOf('(');
        int lambda = full.indexOf(LAMBDA);
        if (signature < 0 || lambda < 0) {
            return signature < 0 ? full : full.substring(0, signature);
        }
        String method = full.substring(lambda + LAMBDA.length(), signature);
        int end = method.indexOf('$');
        return full.substring(0, lambda) + "." + (end < 0 ? "lambda" : method.substring(0, end));
    }

    /** Where it stands, like no other: class, method and signature. */
    String name(Scope<?, ?> scope) {
        String known = name;
        if (known == null) {
            SerializedLambda lambda = lambda(scope);
            if (lambda == null) {
                throw new IllegalStateException("No lambda: " + scope.getClass());
            }
            known = name(lambda);
        }
        return known;
    }

    /** The same of what it is in pieces. */
    String name(SerializedLambda lambda) {
        String known = name;
        if (known == null) {
            known = lambda.getImplClass().replace('/', '.') + "." + lambda.getImplMethodName()
                    + lambda.getImplMethodSignature();
            name = known;
        }
        return known;
    }
}
