package io.routelet.containers;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Serves one WAR at {@code http://localhost:8080/} until the process is stopped. Its log goes to standard error. */
public final class ServeWar {
    private static final int PORT = Integer.getInteger("port", 8080);

    private ServeWar() {}

    /**
     * Serves until the process ends.
     *
     * @param arguments the WAR, and a directory for Tomcat's own files
     * @throws Exception if Tomcat or the application does not start
     */
    public static void main(String[] arguments) throws Exception {
        Path base = Path.of(arguments[1]).toAbsolutePath();
        Files.createDirectories(base.resolve("webapps"));
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.getEngine().setParentClassLoader(ServeWar.class.getClassLoader());
        tomcat.setConnector(loopback());
        tomcat.addWebapp("", Path.of(arguments[0]).toAbsolutePath().toString());
        tomcat.start();
        tomcat.getServer().await();
    }

    private static Connector loopback() {
        Connector connector = new Connector();
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(PORT);
        return connector;
    }
}
