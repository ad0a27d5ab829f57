package io.routelet.benchmark.start;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;

/** Starts a Tomcat with one WAR in a process of its own, and says how many milliseconds that took, and of how much processor time. */
final class StartedTomcat {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private StartedTomcat() {}

    /**
     * Starts and stops.
     *
     * @param arguments a directory for Tomcat's own files, and the unpacked WAR
     */
    public static void main(String[] arguments) throws LifecycleException {
        long begin = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addWebapp("", Path.of(arguments[1]).toString());
        tomcat.start();
        if (tomcat.getHost().findChild("").getState() == LifecycleState.STARTED) {
            System.out.println((System.nanoTime() - begin) / 1e6 + " " + (SYSTEM.getProcessCpuTime() - cpu) / 1e6);
        }
        tomcat.stop();
        tomcat.destroy();
    }
}
