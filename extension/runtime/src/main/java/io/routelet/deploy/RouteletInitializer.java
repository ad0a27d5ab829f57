package io.routelet.deploy;

import io.routelet.serve.StaticCacheFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the container comes in: looks whether the application has classes below its app root or pages, and if so puts
 * the front controller in the place of the default servlet. An application without any is left alone.
 */
public final class RouteletInitializer implements ServletContainerInitializer {
    private static final String NAME = "routelet";
    private static final Logger LOG = System.getLogger("io.routelet");

    @Override
    public void onStartup(@Nullable Set<Class<?>> ignored, ServletContext context) throws ServletException {
        Settings settings = Settings.of(context);
        FoundClasses classes = scan(context, settings.app());
        PageBinder pages = PageBinder.find(context);
        if (classes.isEmpty()) {
            reportNoClasses(context, settings.app(), pages);
        }
        if (classes.isEmpty() && pages.isEmpty()) {
            return;
        }
        JsonPresence.require(context.getClassLoader());
        List<ReadRoute> routes = RouteReader.readAll(settings.app(), classes, context.getClassLoader());
        Deployment deployment = new Deployment(settings, classes, routes, pages, ServletMappings.find(context));
        ServletRegistration.Dynamic servlet = context.addServlet(NAME, deployment.controller());
        if (servlet == null) {
            throw new ServletException("There is a servlet named routelet already; Routelet needs the name");
        }
        servlet.setLoadOnStartup(1);
        servlet.setAsyncSupported(true);
        if (!servlet.addMapping("/").isEmpty()) {
            throw new ServletException("A servlet of the application is mapped to \"/\", where Routelet answers its"
                    + " routes; map it to a path of its own, such as \"/legacy/*\"");
        }
        if (settings.cacheComponents() || mayBeStatic(routes)) {
            addFilter(context, deployment);
        }
        context.addListener(deployment);
    }

    private static void reportNoClasses(ServletContext context, String app, PageBinder pages) {
        boolean wanted = !app.equals(Settings.STANDARD_APP) || (pages.isEmpty() && isSetUp(context));
        LOG.log(
                wanted ? Level.WARNING : Level.DEBUG,
                "{0} has no classes below the package {1}, and so no routes. Set routelet.app to the package that they are"
                        + " below; those of a jar count where it has a file META-INF/routelet",
                RouteTableLog.name(context.getContextPath()),
                app);
    }

    /** Whether somebody means this application, and has not only put Routelet where others find it. */
    private static boolean isSetUp(ServletContext context) {
        return Collections.list(context.getInitParameterNames()).stream()
                .anyMatch(name -> name.startsWith("routelet."));
    }

    /** Filters can be added only now, before the routes are bound. */
    private static boolean mayBeStatic(List<ReadRoute> routes) {
        for (ReadRoute route : routes) {
            if (route.mayBeStatic()) {
                return true;
            }
        }
        return false;
    }

    /** In front of our own servlet, for clients' requests only; mapped when all other filters are. */
    private static void addFilter(ServletContext context, Deployment deployment) throws ServletException {
        FilterRegistration.Dynamic filter = context.addFilter(NAME, new StaticCacheFilter(deployment.controller()));
        if (filter == null) {
            throw new ServletException("There is a filter named routelet already; Routelet needs the name");
        }
        filter.setAsyncSupported(true);
        deployment.whenStarted(() -> filter.addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, NAME));
    }

    private static FoundClasses scan(ServletContext context, String app) throws ServletException {
        try {
            return RouteScanner.scan(context, app);
        } catch (IOException e) {
            throw new ServletException("The jars of the application cannot be read", e);
        }
    }
}
