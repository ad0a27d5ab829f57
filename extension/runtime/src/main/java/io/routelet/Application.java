package io.routelet;

import java.lang.ref.SoftReference;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one deployed application and not to one request: its limits and its JSON binding. The runtime makes
 * one at deployment and closes it at undeployment; code outside any application (a unit test) gets one with defaults.
 *
 * <p>It is found by the context class loader, so that a library shared by several applications serves each with its own
 * and keeps none of their classes after they are gone. Safe for use by any thread.
 */
public final class Application implements AutoCloseable {
    private static final Map<ClassLoader, Application> DEPLOYED = new ConcurrentHashMap<>();
    private static SoftReference<Application> standalone = new SoftReference<>(null);

    private final Limits limits;
    private final JsonBinding json;
    private final Drafts drafts;
    private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
    private final @Nullable ClassLoader loader;

    private Application(Limits limits, Drafts drafts, @Nullable ClassLoader loader) {
        this.limits = limits;
        this.json = new JsonBinding(limits);
        this.drafts = drafts;
        this.loader = loader;
    }

    /**
     * Starts the application whose classes come from {@code loader}.
     *
     * @param draftSecret signs the cookies of draft mode, at least 32 bytes; null for one that ends with the application
     */
    public static Application start(Limits limits, @Nullable String draftSecret, ClassLoader loader) {
        Application application = new Application(limits, new Drafts(draftSecret, InstantSource.system()), loader);
        DEPLOYED.put(loader, application);
        return application;
    }

    /**
     * The application of the request being answered on this thread, else of the context class loader or of one of its
     * parents; elsewhere one with defaults.
     */
    public static Application current() {
        Application answering = RequestScope.application();
        return answering != null ? answering : ofContextLoader();
    }

    private static Application ofContextLoader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        while (loader != null) {
            Application application = DEPLOYED.get(loader);
            if (application != null) {
                return application;
            }
            loader = loader.getParent();
        }
        Application own = DEPLOYED.get(Application.class.getClassLoader());
        return own == null ? standalone() : own;
    }

    /** Held softly: what it has learnt of classes must not outlive them. */
    private static synchronized Application standalone() {
        Application known = standalone.get();
        if (known == null) {
            known = new Application(Limits.STANDARD, new Drafts(null, InstantSource.system()), null);
            standalone = new SoftReference<>(known);
        }
        return known;
    }

    /** The limits in force. */
    public Limits limits() {
        return limits;
    }

    JsonBinding json() {
        return json;
    }

    Drafts drafts() {
        return drafts;
    }

    /**
     * Whether a client asks in draft mode.
     *
     * @param cookies its {@code Cookie} header, or null
     */
    public boolean isDraft(@Nullable String cookies) {
        if (cookies == null || !cookies.contains(Drafts.COOKIE)) {
            return false;
        }
        RequestCookie cookie = RequestCookies.parse(cookies).get(Drafts.COOKIE);
        return cookie != null && drafts.isValid(cookie.value());
    }

    /**
     * The request of a static render.
     *
     * @param origin what it shows in place of the client's
     * @param basePath what stands in front of the path outside, or empty
     * @param pathname the path, percent-encoded
     * @param draft whether it is run for a client in draft mode, the one thing that it then knows of it
     * @param read told what of a client's request is asked for; may throw
     */
    public Request staticRequest(
            String origin, String basePath, String pathname, boolean draft, Consumer<String> read) {
        return StaticRequest.of(this, Url.watched(origin, basePath, pathname, limits, read), draft, read);
    }

    /** Keeps something for the code of this application to find, one of each type, made when it is first asked for. */
    public <T> void keep(Class<T> type, Supplier<T> service) {
        services.put(type, service);
    }

    /** What is kept of a type, or null. */
    public <T> @Nullable T kept(Class<T> type) {
        Object found = services.get(type);
        return type.cast(found instanceof Supplier<?> maker ? made(type, maker) : found);
    }

    private synchronized Object made(Class<?> type, Supplier<?> maker) {
        Object found = services.get(type);
        if (found != maker && found != null) {
            return found;
        }
        Object made = maker.get();
        services.put(type, made);
        return made;
    }

    /** Ends the application; nothing of it is kept. */
    @Override
    public void close() {
        if (loader != null) {
            DEPLOYED.remove(loader, this);
        }
        json.close();
    }
}
