package io.routelet.deploy;

import io.routelet.metadata.Site;
import io.routelet.proof.Verdict;
import io.routelet.route.HttpMethod;
import io.routelet.route.ParamsRecord;
import io.routelet.route.ParamsRules;
import io.routelet.route.RouteClass;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteRules;
import io.routelet.route.RouteTable;
import io.routelet.route.SpecialRules;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.ContextPath;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the routes that were read against the rules, and turns them into endpoints; tells every mistake on the way. For
 * one deployment.
 */
final class RouteBinder {
    private final Settings settings;
    private final ServletContext context;
    private final ClassLoader loader;
    private final Instances instances;
    private final @Nullable Proofs proofs;
    private final RouteInstances constants = new RouteInstances();
    private final List<RouteProblem.Occurrence> problems;

    /** @param proofs null without Cache Components */
    RouteBinder(
            Settings settings,
            ServletContext context,
            Instances instances,
            @Nullable Proofs proofs,
            List<RouteProblem.Occurrence> problems) {
        this.settings = settings;
        this.context = context;
        this.loader = context.getClassLoader();
        this.instances = instances;
        this.proofs = proofs;
        this.problems = problems;
    }

    /** The instances that were made. */
    RouteInstances constants() {
        return constants;
    }

    /** Adds the endpoint of a route, and nothing for what is none. */
    void bind(ReadRoute read, RouteTable.Builder<Endpoint> table) {
        problems.addAll(read.problems());
        RouteClass model = read.model();
        RoutePath path = read.path();
        if (model == null || path == null) {
            return;
        }
        List<RouteProblem.Occurrence> mistakes = check(model, path, read, instances.injects());
        problems.addAll(mistakes);
        Endpoint endpoint = mistakes.isEmpty() ? endpoint(model, path, read) : null;
        // A route with a mistake stands in the table all the same, so that its conflicts are told with it.
        table.add(path, model.place(), endpoint == null ? new Endpoint(Map.of(), Endpoint.Options.NONE) : endpoint);
    }

    /** @param injection whether CDI makes the instances */
    static List<RouteProblem.Occurrence> check(RouteClass model, RoutePath path, ReadRoute read, boolean injection) {
        ReadSpecial special = read.special();
        List<RouteProblem.Occurrence> mistakes = new ArrayList<>(
                special == null
                        ? RouteRules.check(model, path, injection)
                        : SpecialRules.check(model, special.kind(), special.folder(), injection));
        RoutePath folder = special == null ? path : special.folder();
        Set<String> checked = new HashSet<>();
        for (ParamsRecord record : read.records().values()) {
            if (checked.add(record.name())) {
                mistakes.addAll(ParamsRules.check(record, folder));
            }
        }
        return mistakes;
    }

    private @Nullable Endpoint endpoint(RouteClass model, RoutePath path, ReadRoute read) {
        RouteType type = new RouteType(model.name(), loader, instances, constants);
        try {
            if (read.needsInstance() && (instances.injects() || !read.plain())) {
                type.instance(); // What can fail fails now.
            }
            ReadSpecial special = read.special();
            if (special != null) {
                ParamsBinder params = binder(read.records().get(HttpMethod.GET), special.folder(), new HashMap<>());
                return specials().endpoint(special, type, params, model.config(), read.generates());
            }
            Map<String, ParamsBinder> binders = new HashMap<>();
            Map<HttpMethod, BoundMethod> bound = new EnumMap<>(HttpMethod.class);
            for (HttpMethod method : read.methods().keySet()) {
                ParamsBinder params = binder(read.records().get(method), path, binders);
                bound.put(method, new BoundMethod(new HandlerMethod(type, method.name()), params));
            }
            ParamsBinder params = binder(read.records().get(HttpMethod.GET), path, binders);
            List<List<Object>> generated =
                    read.generates() ? new StaticParams(path, params, problems).of(type.type()) : null;
            StaticBinding statics = new StaticBinding(
                    model.config(), generated, proof(read), read.methods().containsKey(HttpMethod.HEAD));
            return new Endpoint(bound, statics.options(path, bound.get(HttpMethod.GET)));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            problems.add(RouteReader.unusable(model.name(), e));
            return null;
        }
    }

    private SpecialBinder specials() {
        Site site =
                new Site(settings.origin(), ContextPath.of(context) + settings.basePath(), settings.baseUrl() != null);
        return new SpecialBinder(site, settings.caching().downstream(), problems);
    }

    private @Nullable Supplier<Verdict> proof(ReadRoute read) {
        Proofs known = proofs;
        ClassModel.Declared get = read.methods().get(HttpMethod.GET);
        return known == null || get == null ? null : () -> known.prove(get);
    }

    /** The methods of a route mostly ask for one and the same record. */
    private ParamsBinder binder(@Nullable ParamsRecord params, RoutePath path, Map<String, ParamsBinder> binders) {
        if (params == null) {
            return ParamsBinder.NONE;
        }
        ParamsBinder known = binders.get(params.name());
        if (known == null) {
            known = new ParamsBinding(params.name(), loader, path);
            binders.put(params.name(), known);
        }
        return known;
    }
}
