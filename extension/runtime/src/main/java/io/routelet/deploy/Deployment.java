package io.routelet.deploy;

import io.routelet.Application;
import io.routelet.cache.ResponseCache;
import io.routelet.cache.Transactions;
import io.routelet.metadata.Site;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteProblems;
import io.routelet.route.RouteTable;
import io.routelet.serve.Background;
import io.routelet.serve.Endpoint;
import io.routelet.serve.FrontController;
import io.routelet.serve.Serving;
import io.routelet.serve.StaticCacheFilter;
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
    private final List<ReadRoute> routes;
    private final PageBinder pages;
    private final FrontController controller = new FrontController();
    private final StaticCacheFilter filter = new StaticCacheFilter();
    private Runnable last = () -> {};
    private @Nullable Instances instances;
    private @Nullable Application application;
    private @Nullable LazyCache cache;
    private @Nullable AppThreads threads;

    Deployment(Settings settings, FoundClasses classes, List<ReadRoute> routes, PageBinder pages) {
        this.settings = settings;
        this.classes = classes;
        this.routes = routes;
        this.pages = pages;
    }

    FrontController controller() {
        return controller;
    }

    StaticCacheFilter filter() {
        return filter;
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
        RouteBinder binder =
                new RouteBinder(context.getClassLoader(), made, proofs, specials(context, problems), problems);
        RouteTable<Endpoint> table = table(context, binder, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(RouteProblems.report(problems));
        }
        Application started =
                Application.start(settings.limits(), settings.caching().draftSecret(), context.getClassLoader());
        application = started;
        Serving serving = serving(started, table, binder.constants(), context);
        controller.start(serving);
        filter.start(serving);
        LOG.log(Level.INFO, RouteTableLog.of(context.getContextPath(), table));
        if (context.getAttribute(PrerenderBuild.ATTRIBUTE) == null) {
            serving.prerender(cache == null ? null : cache.prerendered());
        } else if (cache != null) {
            cache.offer(serving, table);
        }
        last.run();
    }

    private SpecialBinder specials(ServletContext context, List<RouteProblem.Occurrence> problems) {
        Site site = new Site(origin(), context.getContextPath() + settings.basePath(), settings.baseUrl() != null);
        return new SpecialBinder(site, settings.caching().downstream(), problems);
    }

    private String origin() {
        String known = settings.baseUrl();
        return known == null ? "http://localhost" : known;
    }

    private RouteTable<Endpoint> table(
            ServletContext context, RouteBinder binder, List<RouteProblem.Occurrence> problems) {
        RouteTable.Builder<Endpoint> table = RouteTable.builder();
        for (ReadRoute route : routes) {
            binder.bind(route, table);
        }
        pages.bind(table, problems::add);
        return table.files(RouteScanner.staticFiles(context, settings.basePath()))
                .build(problems::add);
    }

    private Serving serving(
            Application application, RouteTable<Endpoint> table, RouteInstances constants, ServletContext context) {
        AppThreads found = AppThreads.find();
        threads = found;
        Background background = new Background(found, PATIENCE);
        Serving.Options options = new Serving.Options(
                origin(),
                context.getContextPath(),
                settings.basePath(),
                settings.trailingSlash(),
                settings.containerErrors(),
                settings.development(),
                settings.caching().downstream(),
                pages.errorPages());
        StorePlace place = new StorePlace(settings, options, context);
        LazyCache kept = new LazyCache(settings.caching().store(), place, found, background);
        cache = kept;
        Transactions transactions = transactions();
        application.keep(
                ResponseCache.class, () -> new ResponseCache(kept, new KnownPaths(table), transactions, constants));
        return new Serving(application, table, hasStatics(table) ? kept.get() : null, background, options);
    }

    private static boolean hasStatics(RouteTable<Endpoint> table) {
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            if (route.value().statics() != null) {
                return true;
            }
        }
        return false;
    }

    /** Tomcat has no JTA, and so not the classes that the one of ours needs. */
    private static Transactions transactions() {
        try {
            return JtaTransactions.find();
        } catch (LinkageError e) {
            return Transactions.NONE;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        try {
            if (instances != null) {
                instances.close();
            }
        } finally {
            if (threads != null) {
                threads.close();
            }
            if (cache != null) {
                cache.close();
            }
            if (application != null) {
                application.close();
            }
        }
    }
}
