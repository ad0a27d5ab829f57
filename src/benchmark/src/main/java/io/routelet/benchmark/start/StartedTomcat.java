package io.routelet.benchmark.start;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.startup.Tomcat;

/** Starts a Tomcat with one WAR in a process of its own, and says how many milliseconds that took, of how much processor time, and how much of that was the starting thread's. */
final class StartedTomcat {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StartedTomcat() {}

    /**
     * Starts and stops.
     *
     * @param arguments a directory for Tomcat's own files, and the unpacked WAR
     */
    public static void main(String[] arguments) throws LifecycleException {
        long begin = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long own = THREADS.getCurrentThreadCpuTime();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[0]);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addWebapp("", Path.of(arguments[1]).toString());
        tomcat.start();
        if (tomcat.getHost().findChild("").getState() == LifecycleState.STARTED) {
            System.out.println((System.nanoTime() - begin) / 1e6 + " " + (SYSTEM.getProcessCpuTime() - cpu) / 1e6 + " "
                    + (THREADS.getCurrentThreadCpuTime() - own) / 1e6);
        }
        tomcat.stop();
        tomcat.destroy();
    }
}
