package io.routelet.deploy;

import io.routelet.Application;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteProblems;
import io.routelet.route.RouteTable;
import io.routelet.serve.Endpoint;
import io.routelet.serve.FrontController;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application, from its start to its end. It starts when all other frameworks have initialised, so that CDI is there
 * where it will be; a mistake of the author stops the deployment with one message that lists all of them.
 */
final class Deployment implements ServletContextListener {
    private static final Logger LOG = System.getLogger("io.routelet");

    private final Settings settings;
    private final FoundClasses classes;
    private final List<ReadRoute> routes;
    private final PageBinder pages;
    private final ServletMappings mappings;
    private final FrontController controller = new FrontController();
    private @Nullable Runnable last;
    private @Nullable Instances instances;
    private @Nullable Application application;
    private @Nullable Services services;

    /** @param mappings of the application's own servlets */
    Deployment(
            Settings settings,
            FoundClasses classes,
            List<ReadRoute> routes,
            PageBinder pages,
            ServletMappings mappings) {
        this.settings = settings;
        this.classes = classes;
        this.routes = routes;
        this.pages = pages;
        this.mappings = mappings;
    }

    FrontController controller() {
        return controller;
    }

    /**
     * Has something done last of all. No listener that comes after this one may add a filter (Servlet, 4.4), so that a
     * filter that is mapped then stands behind those of all listeners and other initialisers too.
     */
    void whenStarted(Runnable work) {
        last = work;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Instances made = Instances.of(context.getClassLoader());
        instances = made;
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        Proofs proofs = settings.cacheComponents() ? new Proofs(context, classes) : null;
        RouteBinder binder = new RouteBinder(settings, context, made, proofs, problems);
        RouteTable<Endpoint> table = table(context, binder, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(RouteProblems.report(problems));
        }
        Application started =
                Application.start(settings.limits(), settings.caching().draftSecret(), context.getClassLoader());
        application = started;
        Services found = new Services(settings, context, started, table, binder.constants(), pages);
        services = found;
        controller.start(found);
        if (settings.development()) {
            DevelopmentReport.show(context, table, found);
        }
        report(context.getContextPath() + settings.basePath(), table);
        if (context.getAttribute(PrerenderBuild.ATTRIBUTE) != null) {
            found.offer(controller.serving());
        } else if (found.hasStatics()) {
            controller.serving().prerender(found.prerendered());
        }
        if (last != null) {
            last.run();
        }
    }

    private void report(String place, RouteTable<Endpoint> table) {
        if (table.routes().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "{0} has classes below the package {1}, but none is a route: that is a public class named Route in a"
                            + " package whose name begins with no underscore",
                    RouteTableLog.name(place),
                    settings.app());
            return;
        }
        LOG.log(Level.INFO, RouteTableLog.of(place, table, settings.trailingSlash()));
        String shadowed = mappings.report(table, settings.basePath());
        if (shadowed != null) {
            LOG.log(Level.WARNING, shadowed);
        }
    }

    private RouteTable<Endpoint> table(
            ServletContext context, RouteBinder binder, List<RouteProblem.Occurrence> problems) {
        RouteTable.Builder<Endpoint> table = RouteTable.builder();
        for (ReadRoute route : routes) {
            binder.bind(route, table);
        }
        pages.bind(table, problems);
        return table.files(RouteScanner.staticFiles(context, settings.basePath()))
                .welcomeFiles(RouteScanner.welcomeFiles(context))
                .build(problems);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            if (instances != null) {
                instances.close();
            }
        } finally {
            if (services != null) {
                services.close();
            }
            if (application != null) {
                application.close();
            }
        }
    }
}
