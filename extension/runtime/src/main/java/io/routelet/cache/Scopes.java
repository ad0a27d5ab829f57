package io.routelet.cache;

import io.routelet.HttpException;
import io.routelet.RequestScope;
import io.routelet.cache.Rendered.Keep;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what scopes return. One that is asked for by a render runs on the thread of that one; any other runs on a
 * thread that carries nothing of the caller, as its result is for everybody.
 */
final class Scopes {
    private final Supplier<CacheCore> core;
    private final Constants constants;
    private final RecordClasses records = new RecordClasses();

    Scopes(Supplier<CacheCore> core, Constants constants) {
        this.core = core;
        this.constants = constants;
    }

    /** Those of code outside any application: nothing is remembered, and everything is checked. */
    static Scopes outside(Scope<?, ?> scope) {
        return new Scopes(
                () -> {
                    throw new IllegalStateException("There is no application");
                },
                new EnclosingClass(scope));
    }

    /** Runs a scope where nothing is remembered: in a unit test, and in draft mode. */
    <T extends @Nullable Object, E extends Exception> T direct(Scope<T, E> scope) throws E {
        ScopeCode code = ScopeCode.of(scope);
        Recording recording = new Recording(CacheKey.of(code.name(scope), List.of()), Reader.request(), 0, 0);
        try {
            return value(recording.run(render(scope)).payload());
        } catch (Exception e) {
            throw Scopes.<E>asDeclared(e);
        }
    }

    <T extends @Nullable Object, E extends Exception> T use(CacheKey key, Scope<T, E> scope) throws E {
        Recording outer = Recording.current();
        Reader reader = reader(outer);
        Entry fresh = outer == null ? core.get().fresh(key, reader) : null;
        if (fresh != null) {
            return value(fresh.payload());
        }
        try {
            return value(core.get().read(key, render(scope), reader).entry().payload());
        } catch (Unavailable e) {
            miss(outer);
            throw new HttpException(503, null, e);
        } catch (RenderFailed e) {
            miss(outer);
            throw Scopes.<E>asDeclared(e.getCause());
        }
    }

    private static void miss(@Nullable Recording outer) {
        if (outer != null) {
            outer.missed();
        }
    }

    private static Reader reader(@Nullable Recording outer) {
        if (outer != null) {
            return Reader.inside(outer);
        }
        return RequestScope.route() instanceof KeyedRoute route ? Reader.onRoute(route) : Reader.request();
    }

    private Render render(Scope<?, ?> scope) {
        return recording -> {
            RequestScope shared = RequestScope.openShared();
            try {
                Value value = frozen(scope, scope.run());
                return new Rendered(value, recording.isIncomplete() ? Keep.FAILED : Keep.STORE);
            } finally {
                shared.close();
            }
        };
    }

    private Value frozen(Scope<?, ?> scope, @Nullable Object result) {
        try {
            return Frozen.of(result, records);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The scope " + ScopeCode.of(scope).place(scope) + " returns " + e.getMessage(), e);
        }
    }

    /** It was put there by the same code. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    private static <T extends @Nullable Object> T value(Payload payload) {
        return (T) ((Value) payload).value();
    }

    /** A scope throws nothing checked but what it declares. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E asDeclared(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (E) Objects.requireNonNull(failure);
    }

    /** The key of a scope: its code, and what it captures. */
    CacheKey key(Scope<?, ?> scope) {
        ScopeCode code = ScopeCode.of(scope);
        SerializedLambda lambda = code.lambda(scope);
        if (lambda == null) {
            throw new IllegalArgumentException("The scope " + code.place(scope)
                    + " is no lambda, so nobody sees what it depends on. Write it as one, or name that:"
                    + " useCache(key, scope)");
        }
        requireNoRequest(code, scope);
        requireConstant(code, scope, lambda);
        String[] captured = new String[lambda.getCapturedArgCount()];
        for (int i = 0; i < captured.length; i++) {
            captured[i] = captured(code, scope, lambda.getCapturedArg(i));
        }
        return CacheKey.ofTexts(code.name(lambda), captured);
    }

    /** The same of a scope whose author names what it depends on. */
    CacheKey key(Object key, Scope<?, ?> scope) {
        ScopeCode code = ScopeCode.of(scope);
        requireNoRequest(code, scope);
        try {
            return CacheKey.ofTexts(code.name(scope), "=", KeyText.of(key, constants, records));
        } catch (IllegalArgumentException e) {
            throw refused("The key of the scope " + code.place(scope) + " is ", e);
        }
    }

    private static void requireNoRequest(ScopeCode code, Scope<?, ?> scope) {
        String type = code.request(scope);
        if (type != null) {
            throw new IllegalArgumentException("The scope " + code.place(scope) + " captures a " + type
                    + ", and what it returns is for everybody. Read what it needs of that before the scope, and capture"
                    + " the text or number that was read, or make it the key: useCache(key, scope)");
        }
    }

    private static void requireConstant(ScopeCode code, Scope<?, ?> scope, SerializedLambda lambda) {
        String field = code.changing(scope, lambda);
        if (field != null) {
            throw new IllegalArgumentException("The scope " + code.place(scope) + " reads the field " + field
                    + ", which is not final, and what it returns would stay when that changes. Make the field final, read it"
                    + " before the scope and capture that, or make it the key: useCache(key, scope)");
        }
    }

    private String captured(ScopeCode code, Scope<?, ?> scope, @Nullable Object value) {
        try {
            return KeyText.of(value, constants, records);
        } catch (IllegalArgumentException e) {
            throw refused("The scope " + code.place(scope) + " captures ", e);
        }
    }

    private static IllegalArgumentException refused(String what, IllegalArgumentException e) {
        return new IllegalArgumentException(
                what + e.getMessage() + ". Capture what it needs of that, or name it: useCache(key, scope)", e);
    }
}
