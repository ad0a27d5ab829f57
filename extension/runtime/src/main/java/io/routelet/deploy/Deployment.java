package io.routelet.deploy;

import io.routelet.Application;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteProblems;
import io.routelet.route.RouteTable;
import io.routelet.serve.Background;
import io.routelet.serve.Endpoint;
import io.routelet.serve.FrontController;
import io.routelet.serve.Serving;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application, from its start to its end. It starts when all other frameworks have initialised, so that CDI is there
 * where it will be; a mistake of the author stops the deployment with one message that lists all of them.
 */
final class Deployment implements ServletContextListener {
    private static final Logger LOG = System.getLogger("io.routelet");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final FoundClasses classes;
    private final FrontController controller = new FrontController();
    private @Nullable Instances instances;
    private @Nullable Application application;

    Deployment(Settings settings, FoundClasses classes) {
        this.settings = settings;
        this.classes = classes;
    }

    FrontController controller() {
        return controller;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Instances made = Instances.of(context.getClassLoader());
        instances = made;
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        RouteTable<Endpoint> table = table(context, made, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(RouteProblems.report(problems));
        }
        Application started = Application.start(settings.limits(), context.getClassLoader());
        application = started;
        controller.start(serving(started, table));
        LOG.log(Level.INFO, RouteTableLog.of(context.getContextPath(), table));
    }

    private RouteTable<Endpoint> table(
            ServletContext context, Instances instances, List<RouteProblem.Occurrence> problems) {
        RouteBinder binder = new RouteBinder(settings.app(), context.getClassLoader(), classes, instances, problems);
        RouteTable.Builder<Endpoint> table = RouteTable.builder();
        LoadingAhead ahead = LoadingAhead.start(classes.names(), context.getClassLoader());
        try {
            for (String name : classes.names()) {
                binder.bind(name, table);
            }
        } finally {
            ahead.end();
        }
        return table.files(RouteScanner.staticFiles(context, settings.basePath()))
                .build(problems::add);
    }

    private Serving serving(Application application, RouteTable<Endpoint> table) {
        Background background = new Background(AppThreads.find(), PATIENCE);
        Serving.Options options = new Serving.Options(
                settings.basePath(), settings.trailingSlash(), settings.containerErrors(), settings.development());
        return new Serving(application, table, background, options);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            if (instances != null) {
                instances.close();
            }
        } finally {
            if (application != null) {
                application.close();
            }
        }
    }
}
