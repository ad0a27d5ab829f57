package io.routelet.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Tomcat in the test's own JVM, of whichever version is on the class path, for tests that only speak HTTP to it.
 * Arquillian's own adapter listens on every interface and on a port chosen before; this one on loopback, on a free port.
 */
public final class EmbeddedTomcat implements DeployableContainer<EmbeddedTomcat.Home> {
    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = Loopback.connector(0);
    private Path wars = Path.of("");
    private final Map<String, Context> deployed = new HashMap<>();

    /** Where this Tomcat keeps its files; written as a property in {@code arquillian.xml}. */
    public static final class Home implements ContainerConfiguration {
        private String directory = "";

        /** A directory that need not exist. */
        public void setDirectory(String directory) {
            this.directory = directory;
        }

        @Override
        public void validate() {}

        Path path() {
            return Path.of(directory).toAbsolutePath();
        }
    }

    @Override
    public Class<Home> getConfigurationClass() {
        return Home.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public void setup(Home home) {
        wars = home.path().resolve("webapps");
        tomcat.setBaseDir(home.path().toString());
        tomcat.enableNaming();
        Users.addTo(tomcat);
        tomcat.setConnector(connector);
        tomcat.getHost(); // creates it; a start without a host is an error in Tomcat's log
    }

    @Override
    public void start() throws LifecycleException {
        try {
            Files.createDirectories(wars);
            tomcat.start();
        } catch (IOException | org.apache.catalina.LifecycleException e) {
            throw new LifecycleException("Tomcat does not start", e);
        }
    }

    @Override
    public void stop() throws LifecycleException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (org.apache.catalina.LifecycleException e) {
            throw new LifecycleException("Tomcat does not stop", e);
        }
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        Path war = wars.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(war.toFile(), true);
        String name = archive.getName().replaceFirst("\\.war$", "");
        String path = name.equals("ROOT") ? "" : "/" + name;
        Context context = Wars.add(tomcat, path, war);
        deployed.put(archive.getName(), context);
        if (!context.getState().isAvailable()) {
            throw new DeploymentException(archive.getName() + " does not start; Tomcat's log says why");
        }
        HTTPContext http = new HTTPContext(Loopback.ADDRESS, connector.getLocalPort());
        return new ProtocolMetaData().addContext(http.add(new Servlet("default", path)));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        Context context = deployed.remove(archive.getName());
        if (context != null) {
            tomcat.getHost().removeChild(context);
        }
    }
}
