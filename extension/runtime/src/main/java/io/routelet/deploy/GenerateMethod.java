package io.routelet.deploy;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.metadata.MetadataResponse;
import io.routelet.metadata.Site;
import io.routelet.serve.Downstream;
import io.routelet.serve.Handler;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls the author's {@code generate} and makes a response of what it returns. Where there are several files, an id that
 * the author does not name is no file: the author is asked each time one is made, since there may be more than there
 * were at the start.
 */
final class GenerateMethod implements Handler {
    private static final MethodType SHAPE =
            MethodType.methodType(Object.class, Request.class, RouteContext.class, String.class);

    private final ReadSpecial special;
    private final String parameter;
    private final Method generate;
    private final @Nullable Method ids;
    private final @Nullable Object instance;
    private final Site site;
    private final Downstream downstream;
    private @Nullable MethodHandle adapted;

    /**
     * @param ids names the files where there are several, else null
     * @param instance what {@code generate} is called on; null for a static method
     */
    GenerateMethod(
            ReadSpecial special,
            Method generate,
            @Nullable Method ids,
            @Nullable Object instance,
            Site site,
            Downstream downstream) {
        this.special = special;
        List<String> parameters = special.path().parameters();
        this.parameter = parameters.isEmpty() ? "" : parameters.get(parameters.size() - 1);
        this.generate = generate;
        this.ids = ids;
        this.instance = instance;
        this.site = site;
        this.downstream = downstream;
    }

    @Override
    public @Nullable Object answer(Request request, RouteContext<?> context) throws Throwable {
        String id = ids == null ? "" : id(ids, context);
        MethodHandle handle = adapted;
        if (handle == null) {
            handle = HandlerMethod.adapt(generate, instance, SHAPE);
            adapted = handle;
        }
        return response((Object) handle.invokeExact(request, context, id));
    }

    /** The id in the last segment, which belongs to no folder of the author's. */
    private String id(Method ids, RouteContext<?> context) throws Throwable {
        String file = context.segments(parameter).get(0);
        String extension = special.kind().extension();
        if (file.endsWith(extension)) {
            String id = file.substring(0, file.length() - extension.length());
            try {
                if (SpecialBinder.ids(ids).contains(id)) {
                    return id;
                }
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }
        throw new HttpException(404, null);
    }

    private @Nullable Object response(@Nullable Object result) {
        return switch (special.kind()) {
            case SITEMAP -> text(MetadataResponse.sitemap(result, site));
            case ROBOTS -> text(MetadataResponse.robots(result, site));
            case MANIFEST -> text(MetadataResponse.manifest(result));
            case ICON, APPLE_ICON, OPENGRAPH_IMAGE, TWITTER_IMAGE -> result;
        };
    }

    /** Next.js says this of these files, whatever it says of other static answers. */
    private Response text(Response file) {
        return downstream == Downstream.NEXT
                ? file.withHeader("Cache-Control", "public, max-age=0, must-revalidate")
                : file;
    }
}
