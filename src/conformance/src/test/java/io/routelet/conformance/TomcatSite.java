package io.routelet.conformance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.StandardRoot;

/** The conformance application on Tomcat in this JVM, from the folders of the build, as the root application. */
final class TomcatSite implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Tomcat tomcat = new Tomcat();
    private final Path home;

    private TomcatSite(Path home) {
        this.home = home;
    }

    /** @param settings context parameters */
    static TomcatSite start(File documents, File classes, Map<String, String> settings) {
        try {
            TomcatSite site = new TomcatSite(Files.createTempDirectory("conformance"));
            site.open(documents, classes, settings);
            return site;
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException("Tomcat does not start", e);
        }
    }

    private void open(File documents, File classes, Map<String, String> settings) throws LifecycleException {
        tomcat.setBaseDir(home.toString());
        Connector connector = new Connector();
        connector.setProperty("address", LOOPBACK);
        connector.setPort(0);
        tomcat.setConnector(connector);
        Context context = tomcat.addWebapp("", documents.getAbsolutePath());
        settings.forEach(context::addParameter);
        StandardRoot resources = new StandardRoot(context);
        resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", classes.getAbsolutePath(), "/"));
        context.setResources(resources);
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("The application does not start; Tomcat's log says why");
        }
    }

    RawHttp server() {
        return new RawHttp(LOOPBACK, tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("Tomcat does not stop", e);
        }
    }
}
