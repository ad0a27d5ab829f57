package io.routelet.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat on a free port of loopback that serves what a page shows, and keeps what it logs. */
final class PageServer implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final Tomcat tomcat = new Tomcat();
    private final Context context;
    private final Kept kept = new Kept();

    private PageServer(Path base, Path webapp) {
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getEngine().setParentClassLoader(PageServer.class.getClassLoader());
        tomcat.setAddDefaultWebXmlToWebapp(false);
        context = tomcat.addWebapp("", webapp.toAbsolutePath().toString());
        addDefaultServlet(context);
    }

    @SuppressWarnings("deprecation")
    private static void addDefaultServlet(Context context) {
        Wrapper servlet = Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
        servlet.setOverridable(true);
        context.addServletMappingDecoded("/", "default");
    }

    static PageServer start(Path base, Path webapp) throws LifecycleException {
        PageServer server = new PageServer(base, webapp);
        ROOT.addHandler(server.kept);
        server.tomcat.start();
        return server;
    }

    boolean isUp() {
        return context.getState() == LifecycleState.STARTED;
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** All messages so far, of exceptions too. */
    String log() {
        return String.join("\n", kept.messages);
    }

    @Override
    public void close() throws LifecycleException {
        ROOT.removeHandler(kept);
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Kept extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public synchronized void publish(LogRecord entry) {
            messages.add(entry.getMessage());
            for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
                messages.add(String.valueOf(thrown.getMessage()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
