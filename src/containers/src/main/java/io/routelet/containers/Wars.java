package io.routelet.containers;

import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** How a WAR is put on an embedded Tomcat so that it meets what it would meet on a Tomcat of its own. */
final class Wars {
    private Wars() {}

    /** Adds a WAR; on a Tomcat that runs, it starts at once. */
    static Context add(Tomcat tomcat, String path, Path war) {
        return tomcat.addWebapp(tomcat.getHost(), path, war.toString(), new OwnJars());
    }

    /** Searches the jars of the WAR: those around an embedded Tomcat belong to the build. */
    private static final class OwnJars extends ContextConfig {
        @Override
        protected synchronized void init() {
            ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
            super.init();
        }
    }
}
