package io.routelet.benchmark.http;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/**
 * A Tomcat with one side installed, in a process of its own. Says its port on standard output, then for each line of
 * standard input what it has used so far; ends with its input.
 */
final class Server {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private Server() {}

    /**
     * Serves.
     *
     * @param arguments the name of the side
     */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        Path base = Files.createTempDirectory("routelet-benchmark");
        Tomcat tomcat = tomcat(base, Side.valueOf(arguments[0]));
        tomcat.start();
        System.out.println(tomcat.getConnector().getLocalPort());
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            System.out.println(SYSTEM.getProcessCpuTime() + " " + allocated());
        }
        tomcat.stop();
        tomcat.destroy();
    }

    private static Tomcat tomcat(Path base, Side side) {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", base.toString());
        side.install(context);
        return tomcat;
    }

    private static long allocated() {
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }
}
