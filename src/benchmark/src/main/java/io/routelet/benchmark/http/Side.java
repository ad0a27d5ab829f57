package io.routelet.benchmark.http;

import io.routelet.benchmark.Classpath;
import io.routelet.deploy.RouteletInitializer;
import jakarta.servlet.http.HttpServlet;
import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** What answers. */
enum Side {
    /** One hand-written servlet for each path. */
    BARE {
        @Override
        void install(Context context) {
            add(context, "/text", new BareServlet.Text());
            add(context, "/users/*", new BareServlet.Users());
            add(context, "/orders", new BareServlet.Orders());
            add(context, "/cached", new CachedServlet());
        }
    },
    /** The routes below {@code app}. */
    ROUTELET {
        @Override
        void install(Context context) {
            context.addServletContainerInitializer(new RouteletInitializer(), null);
        }
    },
    /** The same, with a cache that is shared on Redis. */
    SHARED {
        @Override
        void install(Context context) {
            context.addParameter("routelet.redis.url", System.getProperty(REDIS, ""));
            context.addParameter("routelet.redis.name", "benchmark");
            context.addParameter("routelet.draftSecret", "0123456789abcdef0123456789abcdef");
            ROUTELET.install(context);
        }
    };

    /** The system property that has the URL of Redis. */
    static final String REDIS = "benchmark.redis";

    abstract void install(Context context);

    /** Without {@code routelet-redis}, where that is not used. */
    String classpath() {
        return String.join(File.pathSeparator, this == SHARED ? Classpath.all() : Classpath.withoutRedis());
    }

    private static void add(Context context, String mapping, HttpServlet servlet) {
        Wrapper wrapper = Tomcat.addServlet(context, mapping, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.addMapping(mapping);
    }
}
