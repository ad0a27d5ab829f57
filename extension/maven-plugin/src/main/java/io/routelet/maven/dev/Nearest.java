package io.routelet.maven.dev;

import io.routelet.route.EditDistance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** What to say about a path that nothing answers: which routes are like it, and which file would answer it. */
final class Nearest {
    private static final int MOST = 5;
    private static final String INSTEAD = "Route.java";

    private Nearest() {}

    /**
     * The routes that are like a path, the likest first: their paths, and the classes or pages.
     *
     * @param routes rows of the application's report
     */
    static Map<String, String> routes(String path, List<Map<String, String>> routes) {
        Map<String, String> nearest = new LinkedHashMap<>();
        routes.stream()
                .sorted(Comparator.comparingInt(
                                (Map<String, String> route) -> distance(path, route.getOrDefault("path", "")))
                        .thenComparing(route -> route.getOrDefault("path", "")))
                .limit(MOST)
                .forEach(route -> nearest.put(route.getOrDefault("path", ""), route.getOrDefault("source", "")));
        return nearest;
    }

    /** The changes from one path to the other, segment by segment; a parameter is as good as any segment. */
    static int distance(String path, String route) {
        String[] asked = path.toLowerCase(Locale.ROOT).split("/", -1);
        String[] there = route.toLowerCase(Locale.ROOT).split("/", -1);
        int[] row = new int[there.length + 1];
        for (int j = 1; j <= there.length; j++) {
            row[j] = row[j - 1] + there[j - 1].length() + 1;
        }
        for (String segment : asked) {
            int diagonal = row[0];
            row[0] += segment.length() + 1;
            for (int j = 1; j <= there.length; j++) {
                int replaced = diagonal + change(segment, there[j - 1]);
                diagonal = row[j];
                row[j] =
                        Math.min(replaced, Math.min(row[j] + segment.length(), row[j - 1] + there[j - 1].length()) + 1);
            }
        }
        return row[there.length];
    }

    private static int change(String segment, String there) {
        return there.startsWith("[") ? 1 : EditDistance.of(segment, there);
    }

    /** The source file of a route that would answer a path, {@code app/users/$id/Route.java}; a number becomes a parameter. */
    static String file(String app, String path) {
        StringBuilder file = new StringBuilder(app.replace('.', '/')).append('/');
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                file.append(packageName(segment)).append('/');
            }
        }
        return file + INSTEAD;
    }

    /** The grammar of packages, from the other side; what no package spells becomes a parameter. */
    private static String packageName(String segment) {
        if (segment.matches("\\d+")) {
            return "$id";
        }
        String name = (segment.startsWith("_") ? "_" : "")
                + segment.replace("_", "__").replace('-', '_');
        if (segment.startsWith("_")) {
            name = "__" + segment.substring(1).replace("_", "__").replace('-', '_');
        } else if (Character.isDigit(segment.charAt(0))) {
            name = "_" + name;
        } else if (SourceVersion.isKeyword(name)) {
            name += "_";
        }
        return SourceVersion.isName(name) && !segment.endsWith("-") ? name : "$name";
    }
}
