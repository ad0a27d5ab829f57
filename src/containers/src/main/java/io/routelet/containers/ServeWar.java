package io.routelet.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Serves one WAR at {@code http://localhost:8080/} until the process is stopped. Its log goes to standard error. */
public final class ServeWar {
    private ServeWar() {}

    /**
     * Serves until the process ends.
     *
     * @param arguments the WAR, and a directory for Tomcat's own files
     * @throws Exception if Tomcat or the application does not start
     */
    public static void main(String[] arguments) throws Exception {
        PlainLog.install();
        Tomcat tomcat = tomcat(Path.of(arguments[1]).toAbsolutePath());
        Connector connector = Loopback.connector(Integer.getInteger("port", 8080));
        tomcat.setConnector(connector);
        Context application = Wars.add(tomcat, "", Path.of(arguments[0]).toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tomcat), "stop"));
        start(tomcat, application);
        System.out.println("http://localhost:" + connector.getLocalPort() + "/");
        tomcat.getServer().await();
    }

    /** What does not start is stopped at once, so that nothing keeps the process alive. */
    private static void start(Tomcat tomcat, Context application) throws LifecycleException {
        try {
            tomcat.start();
            if (!application.getState().isAvailable()) {
                throw new LifecycleException("The application does not start; the log above says why");
            }
        } catch (LifecycleException e) {
            stop(tomcat);
            throw e;
        }
    }

    private static Tomcat tomcat(Path base) throws Exception {
        Files.createDirectories(base.resolve("webapps"));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.getEngine().setParentClassLoader(ServeWar.class.getClassLoader());
        return tomcat;
    }

    private static void stop(Tomcat tomcat) {
        try {
            if (tomcat.getServer().getState() != LifecycleState.DESTROYED) {
                tomcat.stop();
                tomcat.destroy();
            }
        } catch (LifecycleException e) {
            System.err.println(e);
        }
    }
}
