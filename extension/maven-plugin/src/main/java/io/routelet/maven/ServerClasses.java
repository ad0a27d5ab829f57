package io.routelet.maven;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of all that the plugin runs with, what a server shows its applications: the APIs it implements, and itself. */
final class ServerClasses extends ClassLoader {
    private static final List<String> SHOWN = List.of(
            "jakarta.annotation.",
            "jakarta.ejb.",
            "jakarta.el.",
            "jakarta.mail.",
            "jakarta.persistence.",
            "jakarta.security.auth.message.",
            "jakarta.servlet.",
            "jakarta.xml.ws.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.el.",
            "org.apache.jasper.",
            "org.apache.juli.",
            "org.apache.naming.",
            "org.apache.tomcat.");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader server = ServerClasses.class.getClassLoader();

    ServerClasses() {
        super("server", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!isShown(name)) {
            throw new ClassNotFoundException(name);
        }
        return server.loadClass(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return isShown(name.replace('/', '.')) ? server.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return isShown(name.replace('/', '.')) ? server.getResources(name) : Collections.emptyEnumeration();
    }

    private static boolean isShown(String name) {
        return SHOWN.stream().anyMatch(name::startsWith);
    }
}
