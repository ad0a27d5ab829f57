package io.routelet.route;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which files of a WAR are pages: those named {@code page.jsp} or {@code page.html} below {@code WEB-INF/app}. */
public final class PageFiles {
    /** The folder whose folders are URLs, with a slash at both ends. */
    public static final String FOLDER = "/WEB-INF/app/";

    private static final Set<String> NAMES = Set.of("page.jsp", "page.html");
    private static final Set<String> NEARLY = Set.of("page.jsp", "page.html", "page.jspx", "page.htm", "page.xhtml");

    private PageFiles() {}

    /**
     * Adds the pages among files to a table.
     *
     * @param files paths within the WAR, all below {@link #FOLDER}
     * @param value makes what the table stores for a page, of its path within the WAR
     * @param problems gets every mistake
     */
    public static <T> void add(
            Collection<String> files,
            RouteTable.Builder<T> table,
            Function<String, T> value,
            List<RouteProblem.Occurrence> problems) {
        for (String file : files) {
            int slash = file.lastIndexOf('/');
            String name = file.substring(slash + 1);
            if (NAMES.contains(name)) {
                RoutePath.ofFolder(folder(file), Place.ofPage(file), problems)
                        .ifPresent(path -> table.add(path, Place.ofPage(file), value.apply(file)));
            } else if (NEARLY.contains(name.toLowerCase(Locale.ROOT))) {
                problems.add(RouteProblem.PAGE_NAME.at(Place.ofPage(file), name));
            }
        }
    }

    private static String folder(String file) {
        int start = FOLDER.length() - 1;
        return file.substring(start, Math.max(start + 1, file.lastIndexOf('/')));
    }

    /** The file of the application that is shown for a failure, {@code not-found} or {@code error}; null without one. */
    public static @Nullable String find(Collection<String> files, String name) {
        for (String extension : new String[] {".jsp", ".html"}) {
            if (files.contains(FOLDER + name + extension)) {
                return FOLDER + name + extension;
            }
        }
        return null;
    }
}
