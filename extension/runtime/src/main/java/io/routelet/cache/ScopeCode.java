package io.routelet.cache;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The code of a scope: where it stands, and how to see what a lambda of it captures. One for each lambda expression,
 * kept with its class.
 */
final class ScopeCode {
    private static final ClassValue<ScopeCode> CODES = new ClassValue<>() {
        @Override
        protected ScopeCode computeValue(Class<?> type) {
            return new ScopeCode(type);
        }
    };
    private static final int FINGERPRINT_BYTES = 8;

    private final @Nullable MethodHandle serialized;
    private volatile @Nullable String name;

    private ScopeCode(Class<?> type) {
        serialized = serialized(type);
        if (serialized == null) {
            name = type.getName() + fingerprint(type.getName(), type.getClassLoader());
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

    /** Where it stands: class, method and a fingerprint of the class. */
    String name(Scope<?, ?> scope) {
        String known = name;
        if (known == null) {
            SerializedLambda lambda = lambda(scope);
            if (lambda == null) {
                throw new IllegalStateException("No lambda: " + scope.getClass());
            }
            String owner = lambda.getImplClass().replace('/', '.');
            known = owner + "." + lambda.getImplMethodName() + lambda.getImplMethodSignature()
                    + fingerprint(owner, scope.getClass().getClassLoader());
            name = known;
        }
        return known;
    }

    /** What tells this build of a class from another: new code must not get old code's data. */
    private static String fingerprint(String className, @Nullable ClassLoader loader) {
        String file = className.replace('.', '/') + ".class";
        try (InputStream in = loader == null ? null : loader.getResourceAsStream(file)) {
            if (in == null) {
                return "";
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "#" + HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The code of " + className + " cannot be read", e);
        }
    }
}
