package io.routelet.deploy;

import io.routelet.route.PageFiles;
import io.routelet.route.Place;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteTable;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ErrorPages;
import io.routelet.serve.Page;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of one application, found in its WAR. */
final class PageBinder {
    private static final String JSP = ".jsp";

    private final Set<String> files;
    private final boolean engine;

    private PageBinder(Set<String> files, boolean engine) {
        this.files = files;
        this.engine = engine;
    }

    /** To be called while the container initialises the application: later it does not tell which servlets there are. */
    static PageBinder find(ServletContext context) {
        Set<String> files = RouteScanner.files(context, PageFiles.FOLDER);
        return new PageBinder(files, !files.isEmpty() && hasEngine(context));
    }

    private static boolean hasEngine(ServletContext context) {
        for (ServletRegistration servlet : context.getServletRegistrations().values()) {
            Collection<String> mappings = servlet.getMappings();
            if (mappings != null && mappings.contains("*" + JSP)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Adds the pages, and tells every mistake. */
    void bind(RouteTable.Builder<Endpoint> table, List<RouteProblem.Occurrence> problems) {
        if (files.isEmpty()) {
            return;
        }
        PageFiles.add(files, table, file -> Endpoint.of(new Page(file)), problems);
        for (String file : files) {
            if (file.endsWith(JSP) && !engine) {
                problems.add(RouteProblem.PAGE_WITHOUT_ENGINE.at(Place.ofPage(file)));
            }
        }
    }

    /** The pages for failures. */
    ErrorPages errorPages() {
        return new ErrorPages(page("not-found"), page("error"));
    }

    private @Nullable Page page(String name) {
        String file = PageFiles.find(files, name);
        return file == null ? null : new Page(file);
    }
}
