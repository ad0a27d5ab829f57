package io.routelet.deploy;

import io.routelet.Link;
import io.routelet.cache.CacheKey;
import io.routelet.cache.Entry;
import io.routelet.cache.PrerenderIndex;
import io.routelet.cache.PrerenderWriter;
import io.routelet.cache.Ticker;
import io.routelet.route.RouteTable;
import io.routelet.serve.Built;
import io.routelet.serve.Endpoint;
import io.routelet.serve.Serving;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a build takes hold of an application that it has started, to have rendered what is static. It has class loaders of
 * its own, so the two share types of Java only:
 *
 * <pre>
 * before the start   the attribute is a List of what is left to request time: paths, patterns, subtrees
 * after the start    it is a Function from the Path of an empty folder, which gets the files, to a Map
 *                    "paths"   what was written, as a client writes it below the context path
 *                    "left"    why other static ones were not, each as one text
 *                    "failed"  what stops the build, each as one text
 *                    "table"   the routes, as text
 * </pre>
 *
 * Such an application keeps everything in memory and renders nothing by itself.
 */
final class PrerenderBuild implements Function<Path, Map<String, Object>> {
    /** Where an application that a build has started has it; there from before the start. */
    static final String ATTRIBUTE = "io.routelet.prerender";

    private final Serving serving;
    private final RouteTable<Endpoint> table;
    private final PrerenderWriter writer;
    private final List<String> patterns;
    private final Set<String> unused;
    private final List<String> failed = new ArrayList<>();
    private final Map<String, String> left = new HashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();

    private PrerenderBuild(Serving serving, RouteTable<Endpoint> table, PrerenderWriter writer, List<String> patterns) {
        this.serving = serving;
        this.table = table;
        this.writer = writer;
        this.patterns = patterns;
        this.unused = new HashSet<>(patterns);
    }

    /** Lets the build that has started the application take over. */
    static void offer(Serving serving, RouteTable<Endpoint> table, StorePlace place, Ticker now) {
        ServletContext context = place.context();
        List<String> patterns = new ArrayList<>();
        ((List<?>) context.getAttribute(ATTRIBUTE)).forEach(pattern -> patterns.add((String) pattern));
        PrerenderWriter writer = new PrerenderWriter(place.scope(), System.currentTimeMillis(), now.nanos());
        context.setAttribute(ATTRIBUTE, new PrerenderBuild(serving, table, writer, patterns));
    }

    @Override
    public Map<String, Object> apply(Path folder) {
        serving.build(this::isExcluded, built -> note(built, folder));
        write(folder.resolve(PrerenderIndex.FILE), writer.index());
        unused.forEach(pattern -> failed.add("The exclusion " + pattern + " meets no static route. It takes a path"
                + " (/blog/first), a pattern (/blog/[slug]) or a subtree (/blog/**)"));
        return Map.of("paths", paths, "left", messages, "failed", failed, "table", RouteTableLog.of(table, left));
    }

    private boolean isExcluded(CacheKey key) {
        boolean excluded = false;
        for (String pattern : patterns) {
            if (key.isAt(pattern)) {
                unused.remove(pattern);
                excluded = true;
            }
        }
        return excluded;
    }

    private void note(Built built, Path folder) {
        if (built instanceof Built.Kept one) {
            keep(one.entry(), folder);
            paths.add(asSent(one.path()));
        } else if (built instanceof Built.Left one) {
            left.put(one.path(), one.why());
            messages.add(one.path() + " is not prerendered: " + one.why());
        } else if (built instanceof Built.Failed one) {
            failed.add("GET " + one.path() + ": " + causes(one.cause()));
        }
    }

    private static String asSent(String path) {
        return path.equals("/")
                ? path
                : Link.optionalSegments(List.of(path.substring(1).split("/", -1)));
    }

    private void keep(Entry entry, Path folder) {
        Path file = folder.resolve(writer.name());
        write(file, writer.add(entry));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the first line that is none of ours, where it has one before any of ours. */
    private static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        StackTraceElement[] trace = failure.getStackTrace();
        for (StackTraceElement element : trace) {
            String type = element.getClassName();
            if (type.startsWith("io.routelet.")) {
                break;
            }
            if (!type.startsWith("java.")) {
                text.append(" at ").append(element);
                break;
            }
        }
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? text.toString() : text + ", caused by " + causes(cause);
    }
}
