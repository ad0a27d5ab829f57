package io.routelet.deploy;

import io.routelet.proof.Verdict;
import io.routelet.route.HttpMethod;
import io.routelet.route.PageFiles;
import io.routelet.route.RouteClass;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteProblems;
import io.routelet.route.RouteTable;
import io.routelet.route.RouteTableText;
import io.routelet.route.RouteTableText.Kind;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import io.routelet.serve.StaticRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The routes of an application from its class files alone: nothing of it runs, so that what {@code generateStaticParams}
 * would name is not known. Where Cache Components are on, GETs are proved static as they are at a start.
 */
public final class RouteListing {
    private static final List<String> PAGE = List.of("GET", "HEAD", "OPTIONS");
    private static final BoundMethod NOTHING = new BoundMethod((request, context) -> null, ParamsBinder.NONE);

    private final RouteFiles files;
    private final ClassLoader loader;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();

    private RouteListing(RouteFiles files, ClassLoader loader) {
        this.files = files;
        this.loader = loader;
    }

    /**
     * The routes, by their paths.
     *
     * @param loader has the class files of the application and of what it runs with; loads only classes of the JDK
     * @throws IOException if a file cannot be read
     * @throws IllegalStateException with one message that lists every mistake in the routes
     */
    public static List<ListedRoute> of(RouteFiles files, ClassLoader loader) throws IOException {
        return new RouteListing(files, loader).list();
    }

    /** The table as a start logs it. */
    public static String text(List<ListedRoute> routes) {
        return RouteTableText.of(routes.stream().map(ListedRoute::row).toList());
    }

    private List<ListedRoute> list() throws IOException {
        Settings.Routes settings = settings();
        FoundClasses classes = files.find(settings.app());
        Proofs proofs = settings.cacheComponents() ? new Proofs(files::open, loader, classes) : null;
        RouteTable.Builder<ReadRoute> table = RouteTable.builder();
        for (ReadRoute read : RouteReader.readAll(settings.app(), classes, loader)) {
            add(read, table);
        }
        PageFiles.add(files.pages(), table, page -> ReadRoute.none(List.of()), problems);
        List<RouteTable.Route<ReadRoute>> rows = table.build(problems).routes();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(RouteProblems.report(problems));
        }
        return rows.stream().map(row -> listed(row, proofs)).toList();
    }

    private Settings.Routes settings() {
        List<String> mistakes = new ArrayList<>();
        Settings.Routes settings = Settings.ofProject(files.parameters(), mistakes);
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(String.join("\n", mistakes));
        }
        return settings;
    }

    private void add(ReadRoute read, RouteTable.Builder<ReadRoute> table) {
        problems.addAll(read.problems());
        RouteClass model = read.model();
        RoutePath path = read.path();
        if (model != null && path != null) {
            problems.addAll(RouteBinder.check(model, path, read, true));
            table.add(path, model.place(), read);
        }
    }

    private ListedRoute listed(RouteTable.Route<ReadRoute> row, @Nullable Proofs proofs) {
        ReadRoute read = row.value();
        RouteClass model = read.model();
        String source = row.place().name();
        if (model == null) {
            return new ListedRoute(
                    row.path(), PAGE, Kind.PAGE, "", Optional.empty(), Optional.empty(), source, null, 0);
        }
        Endpoint endpoint = endpoint(row.path(), model, read, proofs);
        StaticRoute statics = endpoint.statics();
        SourceLine line = line(read);
        return new ListedRoute(
                row.path(),
                endpoint.methods(),
                statics == null ? Kind.DYNAMIC : generates(read) ? Kind.GENERATED : Kind.STATIC,
                statics == null ? because(model, read, endpoint) : "",
                statics == null ? Optional.empty() : statics.revalidate(),
                statics == null ? Optional.empty() : statics.expire(),
                source,
                line == null ? null : line.file(),
                line == null ? 0 : line.line());
    }

    private static boolean generates(ReadRoute read) {
        ReadSpecial special = read.special();
        return read.generates() || (special != null && special.several());
    }

    /** The endpoint of a start, with methods that do nothing. */
    private static Endpoint endpoint(RoutePath path, RouteClass model, ReadRoute read, @Nullable Proofs proofs) {
        Map<HttpMethod, BoundMethod> methods = new EnumMap<>(HttpMethod.class);
        read.methods().keySet().forEach(method -> methods.put(method, NOTHING));
        ClassModel.Declared get = read.methods().get(HttpMethod.GET);
        boolean special = read.special() != null;
        Supplier<Verdict> proof = proofs == null || get == null || special ? null : () -> proofs.prove(get);
        StaticBinding statics = new StaticBinding(
                model.config(),
                generates(read) ? List.of() : null,
                proof,
                read.methods().containsKey(HttpMethod.HEAD));
        BoundMethod answers = get == null ? null : NOTHING;
        return new Endpoint(methods, special ? statics.unlessDynamic(path, NOTHING) : statics.options(path, answers));
    }

    /** Why GET runs for each request, where the proof does not say. */
    private static String because(RouteClass model, ReadRoute read, Endpoint endpoint) {
        if (!endpoint.because().isEmpty() || !read.methods().containsKey(HttpMethod.GET)) {
            return endpoint.because();
        }
        return model.config().isUncached() ? "its author says so" : "nothing asks for it to be kept";
    }

    /** Null where there is no class file, as where the method is one of a library. */
    private @Nullable SourceLine line(ReadRoute read) {
        ClassModel.Declared method = read.methods().get(HttpMethod.GET);
        ClassModel.Declared first =
                method == null ? read.methods().values().stream().findFirst().orElse(null) : method;
        if (first == null) {
            return null;
        }
        String path = first.owner().name().replace('.', '/') + ".class";
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in == null
                    ? null
                    : SourceLine.of(in.readAllBytes(), first.method().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
