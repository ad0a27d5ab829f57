package io.routelet.benchmark.http;

import io.routelet.deploy.RouteletInitializer;
import jakarta.servlet.http.HttpServlet;
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
    };

    abstract void install(Context context);

    private static void add(Context context, String mapping, HttpServlet servlet) {
        Wrapper wrapper = Tomcat.addServlet(context, mapping, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.addMapping(mapping);
    }
}
