package io.routelet.cache;

import io.routelet.FilePart;
import io.routelet.FormData;
import io.routelet.Headers;
import io.routelet.Request;
import io.routelet.RequestCookies;
import io.routelet.SearchParams;
import io.routelet.Url;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one client has sent. A scope may not read it, as what it returns is for everybody. */
final class RequestData {
    private static final List<Class<?>> TYPES = List.of(
            Request.class,
            Headers.class,
            RequestCookies.class,
            Url.class,
            SearchParams.class,
            FormData.class,
            FilePart.class);
    private static final String SERVLET = "jakarta.servlet.";

    private RequestData() {}

    /** What is captured of it, by the types that the author has declared; null where nothing is. */
    static @Nullable String captured(Class<?> scope) {
        for (Field field : scope.getDeclaredFields()) {
            if (isOf(field.getType())) {
                return field.getType().getName();
            }
        }
        return null;
    }

    static boolean isOf(Class<?> type) {
        for (Class<?> each : TYPES) {
            if (each.isAssignableFrom(type)) {
                return true;
            }
        }
        return type.getName().startsWith(SERVLET);
    }
}
