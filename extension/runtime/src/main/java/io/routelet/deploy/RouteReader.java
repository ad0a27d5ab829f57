package io.routelet.deploy;

import io.routelet.Segment;
import io.routelet.route.HttpMethod;
import io.routelet.route.ParamsRecord;
import io.routelet.route.ParamsRules;
import io.routelet.route.Part;
import io.routelet.route.Place;
import io.routelet.route.RouteMethod;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteRules;
import io.routelet.route.SpecialRoute;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the classes that are routes from their class files. For one thread of one deployment. */
final class RouteReader {
    private static final String ROUTE = ".Route";
    private static final String PACKAGE_INFO = "package-info";
    private static final String RAW_CONTEXT = "io.routelet.RouteContext";
    private static final String CONTEXT = RAW_CONTEXT + "<";

    private final String app;
    private final FoundClasses classes;
    private final ClassFiles files;
    private final Map<String, @Nullable String> replacements = new HashMap<>();
    private List<RouteProblem.Occurrence> problems = new ArrayList<>();

    /** @param app the package below which routes are */
    private RouteReader(String app, FoundClasses classes, ClassLoader loader) {
        this.app = app;
        this.classes = classes;
        this.files = new ClassFiles(loader, classes.folder());
    }

    /** Reads all classes that may be routes. */
    static List<ReadRoute> readAll(String app, FoundClasses classes, ClassLoader loader) {
        RouteReader reader = new RouteReader(app, classes, loader);
        List<ReadRoute> routes = new ArrayList<>();
        String root = reader.replacement(app);
        if (root != null) {
            routes.add(ReadRoute.none(List.of(RouteProblem.SEGMENT_AT_ROOT.at(Place.ofPackage(app), root))));
        }
        for (String name : classes.routes()) {
            routes.add(reader.read(name));
        }
        return routes;
    }

    private ReadRoute read(String className) {
        problems = new ArrayList<>();
        String packageName = className.substring(0, className.lastIndexOf('.'));
        try {
            RoutePath path = RoutePath.parse(Part.below(app, packageName, this::replacement), problems)
                    .orElse(null);
            if (path != null) {
                ClassModel model = new ClassModel(className, files);
                SpecialRoute special = SpecialRoute.of(className);
                if (className.endsWith(ROUTE)) {
                    return read(model, path, model.httpMethods(), null);
                }
                if (special != null) {
                    return read(model, path, special);
                }
                problems.addAll(RouteRules.checkName(model.routeClass()));
            }
        } catch (LinkageError | RuntimeException e) { // ASM says of a broken file what it likes.
            problems.add(unusable(className, e));
        }
        return ReadRoute.none(problems);
    }

    private ReadRoute read(ClassModel model, RoutePath folder, SpecialRoute kind) {
        ClassModel.Declared generate = model.find(SpecialRoute.GENERATE);
        ReadSpecial special = new ReadSpecial(kind, folder, model.find(kind.idsMethod()) != null);
        return read(model, special.path(), generate == null ? Map.of() : Map.of(HttpMethod.GET, generate), special);
    }

    private ReadRoute read(
            ClassModel model,
            RoutePath path,
            Map<HttpMethod, ClassModel.Declared> methods,
            @Nullable ReadSpecial special) {
        Map<HttpMethod, ParamsRecord> records = new EnumMap<>(HttpMethod.class);
        Map<String, ParamsRecord> known = new HashMap<>();
        for (Map.Entry<HttpMethod, ClassModel.Declared> entry : methods.entrySet()) {
            List<String> parameters = entry.getValue().types().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                String parameter = parameters.get(i);
                ParamsRecord record = known.get(parameter);
                if (record == null && parameter.startsWith(CONTEXT)) {
                    record = record(model, entry.getValue(), i);
                }
                if (record != null) {
                    known.put(parameter, record);
                    records.put(entry.getKey(), record);
                }
            }
        }
        if (known.size() == 1) {
            shareRecord(known.values().iterator().next(), methods, records);
        }
        RoutePath folder = special == null ? path : special.folder();
        if (known.isEmpty() && !folder.isLiteral()) {
            checkUnasked(model.file(), folder);
        }
        boolean generates = model.find(StaticParams.METHOD) != null;
        return new ReadRoute(
                path, model.routeClass(), model.file().plain(), generates, methods, records, special, problems);
    }

    /** What one method fixes as the parameters of the route counts for those that ask for a context without saying of what. */
    private static void shareRecord(
            ParamsRecord record, Map<HttpMethod, ClassModel.Declared> methods, Map<HttpMethod, ParamsRecord> records) {
        for (Map.Entry<HttpMethod, ClassModel.Declared> entry : methods.entrySet()) {
            for (String parameter : entry.getValue().types().parameters()) {
                if (parameter.equals(RAW_CONTEXT) || parameter.startsWith(CONTEXT)) {
                    records.putIfAbsent(entry.getKey(), record);
                }
            }
        }
    }

    /** The record Params of a route whose methods ask for none: it is what links and parameters to render are made of. */
    private void checkUnasked(ClassFile route, RoutePath folder) {
        String nested = route.name() + "$" + ParamsRecord.STANDARD_NAME;
        String beside = route.name().substring(0, route.name().lastIndexOf('.') + 1) + ParamsRecord.STANDARD_NAME;
        String name = route.members().contains(nested) ? nested : classes.contains(beside) ? beside : null;
        ClassFile params = name == null ? null : files.get(name);
        if (params != null && params.isRecord()) {
            problems.addAll(ParamsRules.check(ParamsModel.of(params, Place.ofClass(params.name()), files), folder));
        }
    }

    /** What a context with a type argument fixes as the record of the route; null where it fixes none. */
    private @Nullable ParamsRecord record(ClassModel model, ClassModel.Declared method, int index) {
        List<String> parameters = method.types().parameters();
        String parameter = parameters.get(index);
        String argument = parameter.substring(CONTEXT.length(), parameter.length() - 1);
        if (argument.equals("?")) {
            return null;
        }
        boolean isClass = ParamsRecord.isClass(argument);
        if (isClass && argument.startsWith(app + ".")) {
            return ParamsModel.of(files.get(argument), Place.ofClass(argument), files);
        }
        String signature = RouteMethod.signature(method.method().name(), parameters);
        Place place = Place.ofParameter(model.file().name(), signature, index + 1);
        return isClass ? ParamsModel.of(files.get(argument), place, files) : ParamsRecord.ofOther(argument, place);
    }

    /** The text of {@code @Segment} of a package, or null. */
    private @Nullable String replacement(String packageName) {
        if (!replacements.containsKey(packageName)) {
            replacements.put(packageName, readReplacement(packageName));
        }
        return replacements.get(packageName);
    }

    private @Nullable String readReplacement(String packageName) {
        String info = packageName + "." + PACKAGE_INFO;
        Map<String, Object> segment = classes.contains(info) ? files.get(info).annotation(Segment.class) : null;
        return segment == null ? null : (String) segment.get("value");
    }

    static RouteProblem.Occurrence unusable(String className, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return RouteProblem.CLASS_UNUSABLE.at(Place.ofClass(className), cause);
    }
}
