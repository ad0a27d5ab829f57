package io.routelet.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** A Tomcat of the tests on a free port of the loopback interface, with routes from the class path. */
public final class EmbeddedTomcat implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final Path base;
    private final StandardContext context;

    private EmbeddedTomcat(Path webapp, String contextPath, String app, Map<String, String> settings)
            throws IOException {
        base = Files.createTempDirectory("routelet-tomcat");
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.setAddDefaultWebXmlToWebapp(false);
        context = (StandardContext) tomcat.addWebapp(contextPath, webapp.toString());
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false); // for tag libraries, one by one
        context.setParentClassLoader(EmbeddedTomcat.class.getClassLoader());
        context.addParameter("routelet.app", app);
        settings.forEach(context::addParameter);
        addDefaultServlet(context);
    }

    @SuppressWarnings("deprecation")
    private static void addDefaultServlet(Context context) {
        Wrapper servlet = Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
        servlet.setLoadOnStartup(1);
        servlet.setOverridable(true);
        context.addServletMappingDecoded("/", "default");
    }

    /** Starts an application at the root context. */
    public static EmbeddedTomcat start(String app, Map<String, String> settings)
            throws IOException, LifecycleException {
        return start("", app, settings);
    }

    /** Starts an application. */
    public static EmbeddedTomcat start(String contextPath, String app, Map<String, String> settings)
            throws IOException, LifecycleException {
        return start(Files.createTempDirectory("routelet-webapp"), contextPath, app, settings);
    }

    /** Starts an application in a folder. */
    public static EmbeddedTomcat start(Path webapp, String contextPath, String app, Map<String, String> settings)
            throws IOException, LifecycleException {
        EmbeddedTomcat started = new EmbeddedTomcat(webapp, contextPath, app, settings);
        started.tomcat.start();
        return started;
    }

    /** Whether the application is in service. */
    public boolean isUp() {
        return context.getState() == LifecycleState.STARTED;
    }

    /** The port. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** What has loaded the classes of the application. */
    public ClassLoader loader() {
        return context.getLoader().getClassLoader();
    }

    /** The body of a page. */
    public String get(String path) throws IOException {
        try (InputStream in =
                URI.create("http://127.0.0.1:" + port() + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
