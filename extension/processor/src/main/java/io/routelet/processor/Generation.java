package io.routelet.processor;

import io.routelet.route.PageFiles;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Decides which classes are written. What an author wrote under the same name stays. */
final class Generation {
    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final AppSource app;
    private final WebappFiles files;
    private final SourceWriter writer;
    private final Set<String> seen = new HashSet<>();
    private boolean linked;

    Generation(ProcessingEnvironment environment, AppSource app, WebappFiles files) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.app = app;
        this.files = files;
        this.writer = new SourceWriter(environment);
    }

    /** Writes what the classes of this round need. */
    void run() {
        List<LinkMethod> links = new ArrayList<>();
        app.routes().forEach(this::writeParams);
        app.specials().forEach(this::writeParams);
        if (!linked && !app.isEmpty() && !isAuthors(app.root() + ".Links")) {
            linked = true;
            app.routes().forEach(route -> addLink(route, links));
            app.specials().forEach(special -> addLink(special, links));
            ClassFolder.endpoints(environment, app).forEach(name -> addLink(name, links));
            addPageLinks(links);
            writeLinks(links);
        }
    }

    private Optional<RoutePath> path(String route) {
        return app.path(AppSource.packageOf(route), new ArrayList<>());
    }

    private void writeParams(String name) {
        TypeElement type = seen.add(name) ? app.type(name) : null;
        path(name).filter(path -> type != null).ifPresent(path -> writeParams(type, path));
    }

    private void writeParams(@Nullable TypeElement route, RoutePath path) {
        if (route == null || path.isLiteral() || RecordModel.nested(route, elements) != null) {
            return;
        }
        String owner = elements.getPackageOf(route).getQualifiedName().toString();
        String params = RecordModel.beside(route);
        if (!app.hasGenerated(params) && !isAuthors(params)) {
            write(params, new ParamsSource(path).text(owner, writer.annotation()), List.of(route));
        }
    }

    private void addLink(String name, List<LinkMethod> links) {
        TypeElement type = app.type(name);
        app.answered(name).filter(path -> type != null).ifPresent(path -> {
            LinkTypes types = new LinkTypes(environment, type == null ? null : handWritten(type));
            links.add(LinkMethod.of(app, name, path, types));
        });
    }

    private void addPageLinks(List<LinkMethod> links) {
        RouteTable.Builder<String> pages = RouteTable.builder();
        PageFiles.add(files.pages(), pages, page -> page, new ArrayList<>());
        LinkTypes texts = new LinkTypes(environment, null);
        for (RouteTable.Route<String> page : pages.build(new ArrayList<>()).routes()) {
            links.add(LinkMethod.ofPage(page.value(), page.path(), texts));
        }
    }

    private void writeLinks(List<LinkMethod> links) {
        if (!links.isEmpty()) {
            List<TypeElement> origins = new ArrayList<>();
            for (String name : app.endpoints()) {
                TypeElement type = app.type(name);
                if (type != null) {
                    origins.add(type);
                }
            }
            write(app.root() + ".Links", new LinksSource(links).text(app.root(), writer.annotation()), origins);
        }
    }

    /** The record that the handlers take; else the one that they could take. */
    private @Nullable TypeElement handWritten(TypeElement route) {
        List<TypeElement> taken = RecordModel.of(route, environment).stream()
                .flatMap(argument -> Stream.ofNullable(argument.plain()))
                .filter(record -> record.getNestingKind().isNested()
                        || isAuthors(record.getQualifiedName().toString()))
                .toList();
        TypeElement nested = taken.isEmpty() ? RecordModel.nested(route, elements) : taken.get(0);
        String beside = RecordModel.beside(route);
        return nested == null && isAuthors(beside) ? app.type(beside) : nested;
    }

    /** Whether there is such a class that neither this compilation nor an earlier one has generated. */
    private boolean isAuthors(String name) {
        return !app.hasGenerated(name)
                && (app.types().contains(name) || (writer.earlier(name) == null && app.type(name) != null));
    }

    private void write(String name, String text, List<TypeElement> origins) {
        app.addGenerated(name);
        writer.write(name, text, origins);
    }
}
