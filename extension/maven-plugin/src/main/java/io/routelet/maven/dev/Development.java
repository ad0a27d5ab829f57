package io.routelet.maven.dev;

import io.routelet.maven.AppServer;
import io.routelet.maven.DeploymentFailure;
import io.routelet.route.Match;
import io.routelet.route.RouteTable;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of the application under development: its sources as they were read last, and what has become of them.
 * Safe for use by any thread.
 */
final class Development {
    private static final String REPORT = "io.routelet.dev.report";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FOR_STREAMS = Duration.ofMillis(50);

    private final DevProject project;
    private final Build build;
    private final AppServer server;
    private final Gate gate;
    private final Consumer<String> terminal;
    private final Troubles troubles;
    private final List<Path> folders = new ArrayList<>();
    private Snapshot seen = Snapshot.EMPTY;
    private boolean behind;
    private volatile Verdict verdict = new Verdict(
            null, List.of(), RouteTable.<Optional<BrokenFile>>builder().build(new ArrayList<>()));

    /**
     * What requests meet.
     *
     * @param failure why the application does not run; null where it does
     * @param broken the files that are left out of it
     * @param table which of them is to blame for a path
     */
    record Verdict(@Nullable Trouble failure, List<BrokenFile> broken, RouteTable<Optional<BrokenFile>> table) {}

    Development(DevProject project, Build build, AppServer server, Gate gate, Consumer<String> terminal) {
        this.project = project;
        this.build = build;
        this.server = server;
        this.gate = gate;
        this.terminal = terminal;
        this.troubles = new Troubles(project);
        folders.addAll(project.sources());
        folders.addAll(project.resources());
        folders.add(project.webapp());
        folders.removeIf(project.work()::startsWith); // what is made here must not start it again
    }

    Troubles troubles() {
        return troubles;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Brings the application up to the files of now. Requests that come meanwhile wait. */
    synchronized void refresh() throws IOException, InterruptedException {
        Snapshot now = Snapshot.of(folders);
        Changes changes = now.since(seen);
        if (changes.isEmpty() && !behind) {
            return;
        }
        boolean first = seen == Snapshot.EMPTY;
        long begun = System.nanoTime();
        if (first || behind || isForStart(changes)) {
            behind = true; // what fails half way is made up for at the next request
            restart(changes, now);
            behind = false;
        }
        seen = now;
        if (!first) {
            terminal.accept(ReloadLine.of(project, changes, verdict, System.nanoTime() - begun));
        }
    }

    /** A JSP and a file of the web are read when they are asked for; all else is read at a start. */
    private boolean isForStart(Changes changes) {
        for (Path file : changes.changed()) {
            boolean served =
                    file.startsWith(project.webapp()) && !file.toString().endsWith(".xml");
            if (!served) {
                return true;
            }
        }
        return !changes.added().isEmpty() || !changes.removed().isEmpty();
    }

    private void restart(Changes changes, Snapshot now) throws IOException, InterruptedException {
        Set<Path> all = now.files(this::isSource);
        Changes sources = changes.only(this::isSource);
        if (!sources.isEmpty() || build.isInDoubt()) {
            build.update(sources, all);
        }
        try {
            gate.close(PATIENCE, FOR_STREAMS);
            verdict = deploy();
        } finally {
            gate.open();
        }
    }

    private boolean isSource(Path file) {
        return Sources.isJava(file) && project.sources().stream().anyMatch(file::startsWith);
    }

    private Verdict deploy() {
        List<BrokenFile> broken = List.copyOf(build.broken().values());
        Trouble failure = null;
        if (!build.others().isEmpty()) {
            server.undeploy();
            failure = troubles.notCompiled(build.others());
        } else {
            try {
                server.deploy(made -> {
                    made.addLifecycleListener(new AuthenticatorEnd());
                    made.addLifecycleListener(new ExpressionFactoryEnd());
                });
            } catch (DeploymentFailure e) {
                failure = troubles.notStarted(e.getCause() == null ? e : e.getCause(), broken);
            }
        }
        RouteFiles files = new RouteFiles(project, setting("routelet.app", "app"));
        return new Verdict(failure, broken, files.table(broken, report("routes")));
    }

    /** What keeps a path from being answered; null where nothing does. */
    @Nullable
    Trouble trouble(String path) {
        Verdict now = verdict;
        if (now.failure() != null || now.broken().isEmpty()) {
            return now.failure();
        }
        Match<Optional<BrokenFile>> match = now.table().find(inside(path));
        BrokenFile file = match == null ? null : match.value().orElse(null);
        return file == null ? null : troubles.broken(file, byFile(now.broken()));
    }

    private static Map<Path, BrokenFile> byFile(List<BrokenFile> broken) {
        Map<Path, BrokenFile> files = new HashMap<>();
        broken.forEach(file -> files.put(file.file(), file));
        return files;
    }

    /** A path as routes see it: below the base path, in the form without a slash at its end. */
    private String inside(String path) {
        String base = setting("routelet.basePath", "");
        String below = path.equals(base) || path.startsWith(base + "/") ? path.substring(base.length()) : path;
        boolean slash = below.length() > 1 && below.endsWith("/");
        return below.isEmpty() ? "/" : slash ? below.substring(0, below.length() - 1) : below;
    }

    /** What nothing answers. */
    Trouble unknown(String path) {
        String file = Nearest.file(setting("routelet.app", "app"), inside(path));
        Path folder = project.sources().isEmpty()
                ? project.folder()
                : project.sources().get(0);
        String detail = "A route for it would be " + project.name(folder) + "/" + file + ", a page WEB-INF/app"
                + (inside(path).equals("/") ? "" : inside(path)) + "/page.jsp.";
        return new Trouble(
                404, "Nothing answers " + path, detail, List.of(), Nearest.routes(inside(path), report("routes")), "");
    }

    /** Rows of what the application reports of itself; none while it does not run. */
    List<Map<String, String>> report(String name) {
        ServletContext context = server.context();
        Object report = context == null ? null : context.getAttribute(REPORT);
        return report instanceof Supplier<?> supplier ? rows(supplier.get(), name) : List.of();
    }

    @SuppressWarnings("unchecked") // JDK types of another Routelet, as it documents them
    private static List<Map<String, String>> rows(Object report, String name) {
        return ((Map<String, List<Map<String, String>>>) report).getOrDefault(name, List.of());
    }

    /** A setting of the application, by the look-up that it has itself. */
    String setting(String name, String standard) {
        String option = project.compiling().options().stream()
                .filter(given -> given.startsWith("-A" + name + "="))
                .map(given -> given.substring(given.indexOf('=') + 1))
                .findFirst()
                .orElse(standard);
        return Settings.of(server.context()).get(name, option);
    }

    /** The settings that are set. */
    Map<String, String> settings() {
        return Settings.of(server.context()).set();
    }

    /** What is wrong, for a terminal; empty where nothing is. */
    String problems() {
        return ReloadLine.problems(project, verdict);
    }
}
