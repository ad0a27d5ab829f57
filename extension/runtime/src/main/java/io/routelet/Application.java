package io.routelet;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final @Nullable ClassLoader loader;

    private Application(Limits limits, @Nullable ClassLoader loader) {
        this.limits = limits;
        this.json = new JsonBinding(limits);
        this.loader = loader;
    }

    /** Starts the application whose classes come from {@code loader}. */
    public static Application start(Limits limits, ClassLoader loader) {
        Application application = new Application(limits, loader);
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
            known = new Application(Limits.STANDARD, null);
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

    /** Ends the application; nothing of it is kept. */
    @Override
    public void close() {
        if (loader != null) {
            DEPLOYED.remove(loader, this);
        }
        json.close();
    }
}
