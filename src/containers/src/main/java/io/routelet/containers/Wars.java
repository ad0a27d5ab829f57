package io.routelet.containers;

import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** How a WAR is put on an embedded Tomcat so that it meets what it would meet on a Tomcat of its own. */
final class Wars {
    private Wars() {}

    /** Adds a WAR. The jars that it is searched for are its own: those around the embedded Tomcat belong to the build. */
    static Context add(Tomcat tomcat, String path, Path war) {
        Context context = tomcat.addWebapp(path, war.toString());
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
        return context;
    }
}
