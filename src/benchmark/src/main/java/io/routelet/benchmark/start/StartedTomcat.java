package io.routelet.benchmark.start;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;

/** Starts a Tomcat with one WAR in a process of its own, and says how many microseconds that took. */
final class StartedTomcat {
    private StartedTomcat() {}

    /**
     * Starts and stops.
     *
     * @param arguments a directory for Tomcat's own files, and the unpacked WAR
     */
    public static void main(String[] arguments) throws LifecycleException {
        long begin = System.nanoTime();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        boolean up = tomcat.addWebapp("", Path.of(arguments[1]).toString()) != null;
        tomcat.start();
        up &= tomcat.getHost().findChild("").getState() == LifecycleState.STARTED;
        System.out.println(up ? TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin) : -1);
        tomcat.stop();
        tomcat.destroy();
    }
}
