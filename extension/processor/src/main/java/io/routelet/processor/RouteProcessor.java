package io.routelet.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code Params} of routes and the {@code Links} of the application as soon as their classes are seen, so that
 * the same compilation can use them, and tells all mistakes when the last class has been read.
 *
 * <p>Options: {@code -Aroutelet.app=com.acme.app} names the app root as the setting of that name does, and
 * {@code -Aroutelet.webapp=src/main/webapp} the folder whose static files are compared with the routes, and whose
 * pages have links.
 */
public final class RouteProcessor extends AbstractProcessor {
    private static final String APP = "routelet.app";
    private static final String WEBAPP = "routelet.webapp";

    private @Nullable AppSource app;
    private @Nullable WebappFiles files;
    private @Nullable Generation generation;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(APP, WEBAPP);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        AppSource source = new AppSource(environment, root(environment));
        app = source;
    }

    /** An option without a value is null. */
    private static String root(ProcessingEnvironment environment) {
        String root = String.valueOf(environment.getOptions().getOrDefault(APP, "app"));
        if (!SourceVersion.isName(root)) {
            environment
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "The option " + APP + " names no package: " + root);
        }
        return root;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            if (app != null) {
                process(round, app);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            giveUp(e);
        }
        return false;
    }

    private void process(RoundEnvironment round, AppSource app) {
        if (!round.processingOver()) {
            app.add(round);
            generation(app).run();
        } else if (!app.isEmpty()) {
            new RouteChecks(processingEnv, app).run(files());
        }
    }

    private Generation generation(AppSource app) {
        Generation known = generation;
        if (known == null) {
            known = new Generation(processingEnv, app, files());
            generation = known;
        }
        return known;
    }

    private WebappFiles files() {
        WebappFiles known = files;
        if (known == null) {
            known = WebappFiles.in(processingEnv.getOptions().get(WEBAPP), processingEnv.getMessager());
            files = known;
        }
        return known;
    }

    /** A mistake of ours must not stop an author's build: what is not told now, the deployment tells. */
    private void giveUp(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        String message = "Routelet could not check the routes; the deployment will. Please report this: ";
        processingEnv.getMessager().printMessage(Diagnostic.Kind.WARNING, message + failure + where);
    }
}
