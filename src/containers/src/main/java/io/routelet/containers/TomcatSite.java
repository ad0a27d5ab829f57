package io.routelet.containers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.jspecify.annotations.Nullable;

/** A Tomcat of the unit tests, in their JVM on a free port of loopback, that serves one application and keeps the log. */
public final class TomcatSite implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final KeptLog log = new KeptLog();
    private final Context context;

    private TomcatSite(Path home, Webapp webapp) throws IOException {
        tomcat.setBaseDir(home.toString());
        tomcat.setConnector(Loopback.connector(0));
        tomcat.getEngine().setParentClassLoader(TomcatSite.class.getClassLoader());
        Path given = webapp.documents();
        Path documents = given == null ? Files.createDirectories(home.resolve("empty")) : given.toAbsolutePath();
        context = Wars.add(tomcat, webapp.contextPath(), documents);
        webapp.settings().forEach(context::addParameter);
        Path classes = webapp.classes();
        if (classes != null) {
            addClasses(classes.toAbsolutePath());
        }
    }

    private void addClasses(Path folder) {
        StandardRoot resources = new StandardRoot(context);
        resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", folder.toString(), "/"));
        context.setResources(resources);
    }

    /** Starts Tomcat with an application, which may refuse to start. */
    public static TomcatSite start(Webapp webapp) throws IOException, LifecycleException {
        return start(webapp, Files.createTempDirectory("tomcat-site"), Map.of());
    }

    /**
     * The same.
     *
     * @param home the server's folder; what one of the same leaves there the next one finds
     * @param attributes of the application's context, there before it starts
     */
    public static TomcatSite start(Webapp webapp, Path home, Map<String, Object> attributes)
            throws IOException, LifecycleException {
        TomcatSite site = new TomcatSite(home, webapp);
        attributes.forEach(site.context.getServletContext()::setAttribute);
        site.tomcat.start();
        return site;
    }

    /** What the application has as an attribute of its context, or null. */
    public @Nullable Object attribute(String name) {
        return context.getServletContext().getAttribute(name);
    }

    /** Whether the application is in service; if not, the log says why. */
    public boolean isUp() {
        return context.getState() == LifecycleState.STARTED;
    }

    /** The port. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Asks the application. */
    public Client client() {
        return new Client(URI.create("http://" + Loopback.ADDRESS + ":" + port() + context.getPath() + "/"));
    }

    /** All messages so far, of exceptions too. */
    public String log() {
        return log.text();
    }

    /** What has loaded the classes of the application. */
    public ClassLoader loader() {
        return context.getLoader().getClassLoader();
    }

    @Override
    public void close() throws LifecycleException {
        log.close();
        tomcat.stop();
        tomcat.destroy();
    }
}
