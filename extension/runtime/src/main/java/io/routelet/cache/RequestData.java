package io.routelet.cache;

import io.routelet.CookieJar;
import io.routelet.FilePart;
import io.routelet.FormData;
import io.routelet.Headers;
import io.routelet.Request;
import io.routelet.RequestCookie;
import io.routelet.RequestCookies;
import io.routelet.SearchParams;
import io.routelet.Url;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What code captures of the request that is being answered. A scope may not read it, as what it returns is for everybody. It
 * is seen in the types that the author has declared, and in other lambdas that the code captures; not behind objects of the
 * author's own. One for each lambda expression, kept with its class.
 */
final class RequestData {
    private static final List<Class<?>> TYPES = List.of(
            Request.class,
            Headers.class,
            RequestCookies.class,
            RequestCookie.class,
            CookieJar.class,
            Url.class,
            SearchParams.class,
            FormData.class,
            FilePart.class,
            Principal.class);
    private static final String SERVLET = "jakarta.servlet.";

    private static final ClassValue<RequestData> CAPTURED = new ClassValue<>() {
        @Override
        protected RequestData computeValue(Class<?> code) {
            return new RequestData(code);
        }
    };

    private final @Nullable String type;
    private final List<Field> lambdas = new ArrayList<>();

    private RequestData(Class<?> code) {
        String found = null;
        for (Field field : code.getDeclaredFields()) {
            if (isRequest(field.getType())) {
                found = field.getType().getTypeName();
            } else if (field.getType().isInterface() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                lambdas.add(field);
            }
        }
        type = found;
    }

    /** That of the code of a class. */
    static RequestData of(Class<?> code) {
        return CAPTURED.get(code);
    }

    /** The type of what is captured of it; null where nothing is. */
    @Nullable
    String capturedBy(Object code) {
        return type != null || lambdas.isEmpty() ? type : inLambdas(code);
    }

    /** A lambda captures only what was there before it, so this ends. */
    private @Nullable String inLambdas(Object code) {
        for (Field field : lambdas) {
            Object value = read(field, code);
            String found = value != null && value.getClass().isHidden()
                    ? of(value.getClass()).capturedBy(value)
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object code) {
        try {
            return field.get(code);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("What a scope captures cannot be looked at", e);
        }
    }

    private static boolean isRequest(Class<?> type) {
        for (Class<?> each : TYPES) {
            if (each.isAssignableFrom(type)) {
                return true;
            }
        }
        return type.getName().startsWith(SERVLET);
    }
}
