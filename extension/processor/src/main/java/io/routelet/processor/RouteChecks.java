package io.routelet.processor;

import io.routelet.route.PageFiles;
import io.routelet.route.ParamsRules;
import io.routelet.route.Place;
import io.routelet.route.RouteClass;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteProblems;
import io.routelet.route.RouteRules;
import io.routelet.route.RouteTable;
import io.routelet.route.SpecialRoute;
import io.routelet.route.SpecialRules;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Does to the source what the deployment does to the classes, and tells every mistake at its element. */
final class RouteChecks {
    private final ProcessingEnvironment environment;
    private final AppSource app;
    private final Spots spots;
    private final TypeNames names;
    private final List<RouteProblem.Occurrence> problems = new ArrayList<>();
    private final RouteTable.Builder<String> table = RouteTable.builder();

    RouteChecks(ProcessingEnvironment environment, AppSource app) {
        this.environment = environment;
        this.app = app;
        this.spots = new Spots(app, environment);
        this.names = new TypeNames(environment.getElementUtils());
    }

    void run(WebappFiles files) {
        String root = app.replacement(app.root());
        if (root != null) {
            problems.add(RouteProblem.SEGMENT_AT_ROOT.at(Place.ofPackage(app.root()), root));
        }
        app.types().stream().map(app::type).forEach(this::check);
        for (String name : ClassFolder.endpoints(environment, app)) {
            app.answered(name).ifPresent(path -> table.add(path, Place.ofClass(name), name));
        }
        table.files(files.served()).welcomeFiles(files.welcomeFiles());
        PageFiles.add(files.pages(), table, page -> page, problems);
        table.build(problems);
        RouteProblems.sorted(problems).forEach(spots::tell);
    }

    /** The class, if it is a route or nearly one, and the classes in it. */
    private void check(@Nullable TypeElement type) {
        if (type == null) {
            return;
        }
        if (RouteRules.mayBeRoute(names.of(type))) {
            app.path(AppSource.packageOf(names.of(type)), problems).ifPresent(path -> check(type, path));
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::check);
    }

    private void check(TypeElement type, RoutePath path) {
        RouteClass route = ElementModel.of(type, environment, spots);
        SpecialRoute special = SpecialRoute.of(route.name());
        if (special != null) {
            problems.addAll(SpecialRules.check(route, special, path, true));
            checkRecords(type, path);
            table.add(special.path(path, special.hasSeveral(route)), route.place(), route.name());
            return;
        }
        if (!AppSource.isRoute(route.name())) {
            problems.addAll(RouteRules.checkName(route));
            return;
        }
        problems.addAll(RouteRules.check(route, path, true));
        checkRecords(type, path);
        table.add(path, route.place(), route.name());
    }

    private void checkRecords(TypeElement type, RoutePath path) {
        RecordModel records = new RecordModel(environment, app, spots);
        List<RecordModel.Argument> arguments = RecordModel.of(type, environment);
        TypeElement unasked = arguments.isEmpty() && !path.isLiteral() ? records.unasked(type) : null;
        if (unasked != null && RecordModel.isKnown(unasked)) {
            problems.addAll(ParamsRules.check(records.read(unasked), path));
        }
        for (RecordModel.Argument argument : arguments) {
            TypeElement record = argument.plain();
            if (record == null || (RecordModel.isKnown(record) && !app.hasGenerated(names.of(record)))) {
                problems.addAll(ParamsRules.check(records.read(argument, type), path));
            }
        }
    }
}
