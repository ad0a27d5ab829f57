package io.routelet.maven;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Valve;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.tomcat.util.descriptor.web.ApplicationParameter;
import org.jspecify.annotations.Nullable;

/**
 * An embedded Tomcat that serves one application from its folders, on loopback only. The application sees its own
 * classes, its libraries and the server, and nothing of the plugin. Not for several threads at once.
 */
public final class AppServer implements AutoCloseable {
    private static final String ADDRESS = InetAddress.getLoopbackAddress().getHostAddress();

    // What still runs in an application that ends is not waited for longer than this.
    private static final long UNLOAD_MILLIS = 200;

    static {
        // A JVM has one handler of war: URLs, which nothing here needs; a Tomcat beside this one may.
        TomcatURLStreamHandlerFactory.disable();
    }

    private final WebApplication application;
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();
    private final Libraries libraries;
    private final Map<String, Object> attributes = new HashMap<>();
    private volatile @Nullable Context context;

    private AppServer(WebApplication application, Libraries libraries) {
        this.application = application;
        this.libraries = libraries;
    }

    /**
     * Starts a server without its application, which {@link #deploy} starts.
     *
     * @param port 0 for any that is free
     * @param front what sees each request first, in order; an {@link ErrorReportValve} takes the place of Tomcat's
     * @throws IOException if a library cannot be read or the port is taken
     */
    public static AppServer start(WebApplication application, int port, Valve... front) throws IOException {
        Files.createDirectories(application.work());
        AppServer server = new AppServer(application, Libraries.open(application.libraries()));
        try {
            server.start(port, front);
        } catch (LifecycleException e) {
            server.close();
            throw new IOException("The server does not start: " + e.getMessage(), e);
        }
        return server;
    }

    private void start(int port, Valve... front) throws LifecycleException {
        tomcat.setBaseDir(application.work().toString());
        tomcat.enableNaming();
        connector.setProperty("address", ADDRESS);
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        tomcat.setConnector(connector);
        tomcat.getEngine().setBackgroundProcessorDelay(-1);
        StandardHost host = (StandardHost) tomcat.getHost();
        host.setAutoDeploy(false);
        for (Valve valve : front) {
            host.getPipeline().addValve(valve);
            if (valve instanceof ErrorReportValve) {
                host.setErrorReportValveClass(valve.getClass().getName());
            }
        }
        tomcat.start();
    }

    /** {@code http://localhost:8080/}, with the port that it has. */
    public URI address() {
        return URI.create("http://localhost:" + connector.getLocalPort() + "/");
    }

    /**
     * Starts the application, in place of one that was started before.
     *
     * @throws DeploymentFailure if it does not start; then there is none until the next call
     */
    public void deploy() throws DeploymentFailure {
        deploy(made -> {});
    }

    /**
     * The same, with an application that is not as usual.
     *
     * @param preparation is given it right before it starts
     */
    public void deploy(Consumer<StandardContext> preparation) throws DeploymentFailure {
        undeploy();
        StandardContext made = made();
        preparation.accept(made);
        try (StartLog log = new StartLog()) {
            tomcat.getHost().addChild(made);
            context = made;
            if (!made.getState().isAvailable()) {
                throw new DeploymentFailure(log.failure());
            }
        } catch (IllegalStateException e) {
            context = made;
            throw new DeploymentFailure(e.getCause() == null ? e : e.getCause());
        } catch (DeploymentFailure e) {
            undeploy();
            throw e;
        }
    }

    /** Ends the application, where there is one; its classes can be collected then. */
    public void undeploy() {
        Context known = context;
        if (known != null) {
            tomcat.getHost().removeChild(known);
            context = null;
        }
    }

    private StandardContext made() {
        StandardContext made = new StandardContext();
        made.setName("");
        made.setPath("");
        made.setDocBase(application.documents().toString());
        made.setParentClassLoader(libraries.loader());
        made.setClearReferencesThreadLocals(false); // both look into the JDK, which a build's JVM does not allow
        made.setClearReferencesRmiTargets(false);
        made.setResources(resources(made));
        made.setJarScanner(libraries);
        made.addServletContainerInitializer(new JasperInitializer(), null);
        Tomcat.initWebappDefaults(made);
        ((Wrapper) made.findChild("jsp")).addInitParameter("modificationTestInterval", "0");
        made.setUnloadDelay(UNLOAD_MILLIS);
        application.settings().forEach((name, value) -> made.addApplicationParameter(parameter(name, value)));
        made.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                attributes.forEach(made.getServletContext()::setAttribute);
            }
        });
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        made.addLifecycleListener(config);
        return made;
    }

    private static ApplicationParameter parameter(String name, String value) {
        ApplicationParameter parameter = new ApplicationParameter();
        parameter.setName(name);
        parameter.setValue(value);
        parameter.setOverride(false);
        return parameter;
    }

    private WebResourceRoot resources(Context context) {
        StandardRoot resources = new StandardRoot(context);
        resources.setCachingAllowed(false);
        for (Path classes : application.classes()) {
            resources.addPreResources(new DirResourceSet(resources, "/WEB-INF/classes", classes.toString(), "/"));
        }
        for (Path jar : libraries.withRoutes()) {
            resources.addPreResources(
                    new FileResourceSet(resources, "/WEB-INF/lib/" + jar.getFileName(), jar.toString(), "/"));
        }
        return resources;
    }

    /** Gives the application an attribute of its ServletContext, from its next start on. */
    public void attribute(String name, Object value) {
        attributes.put(name, value);
    }

    /** The application; null while there is none. */
    public @Nullable ServletContext context() {
        Context known = context;
        return known == null ? null : known.getServletContext();
    }

    /** What has loaded the classes of the application; null while there is none. */
    public @Nullable ClassLoader classes() {
        Context known = context;
        return known == null ? null : known.getLoader().getClassLoader();
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException("The server does not stop", e);
        } finally {
            libraries.close();
        }
    }
}
