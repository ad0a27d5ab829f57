package io.routelet.deploy;

import jakarta.servlet.ServletException;

/** Looks whether JSON Binding is there before anything needs it: Tomcat brings none, and a WAR forgets it easily. */
final class JsonPresence {
    private static final String PROVIDER = "jakarta.json.bind.spi.JsonbProvider";

    private JsonPresence() {}

    /** @throws ServletException with the dependency to add, ready to paste */
    static void require(ClassLoader loader) throws ServletException {
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
