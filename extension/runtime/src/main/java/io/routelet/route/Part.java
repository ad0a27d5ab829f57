package io.routelet.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One package on the way from the app root to a class.
 *
 * @param packageName its full name, for example {@code app.users.$id}
 * @param replacement the text of {@code @Segment} in its package-info, null where there is none
 */
public record Part(String packageName, @Nullable String replacement) {

    /** The last component of the package name. */
    public String name() {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    /**
     * The packages below {@code root} down to and including {@code packageName}; none where the two are equal.
     *
     * @param replacements gives the text of {@code @Segment} of a package by its full name, or null
     * @throws IllegalArgumentException if the package is not below the root
     */
    public static List<Part> below(String root, String packageName, Function<String, @Nullable String> replacements) {
        List<Part> parts = new ArrayList<>();
        if (packageName.equals(root)) {
            return parts;
        }
        if (!packageName.startsWith(root + ".")) {
            throw new IllegalArgumentException(packageName + " is not below " + root);
        }
        for (int dot = root.length(); dot >= 0; ) {
            dot = packageName.indexOf('.', dot + 1);
            String ancestor = dot < 0 ? packageName : packageName.substring(0, dot);
            parts.add(new Part(ancestor, replacements.apply(ancestor)));
        }
        return parts;
    }
}
