package io.routelet.deploy;

import jakarta.servlet.ServletException;

/** Looks whether JSON Binding is there before anything needs it: Tomcat brings none, and a WAR forgets it easily. */
final class JsonPresence {
    private static final String PROVIDER = "jakarta.json.bind.spi.JsonbProvider";
    private static final String YASSON = "org/eclipse/yasson/JsonBindingProvider.class";

    private JsonPresence() {}

    /** @throws ServletException with the dependency to add, ready to paste */
    static void require(ClassLoader loader) throws ServletException {
        if (loader.getResource(PROVIDER.replace('.', '/') + ".class") != null && loader.getResource(YASSON) != null) {
            return; // Nearly always; to load it is left to the first request that needs it.
        }
        try {
            Class.forName(PROVIDER, true, loader).getMethod("provider").invoke(null);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new ServletException("""
                    There is no JSON Binding, which Routelet reads and writes JSON with. Add one to the WAR:

                        <dependency>
                          <groupId>org.eclipse</groupId>
                          <artifactId>yasson</artifactId>
                          <version>3.0.4</version>
                          <scope>runtime</scope>
                        </dependency>
                    """, e);
        }
    }
}
