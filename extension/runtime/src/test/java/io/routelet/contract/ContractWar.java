package io.routelet.contract;

import io.routelet.containers.WebXml;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WAR with the library, as the build packaged it, and the routes of one package. */
final class ContractWar {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ContractWar() {}

    /** @param name of the package below {@code contract}, which is the app root */
    static WebArchive of(String name, Map<String, String> settings) {
        return of(name, settings, "");
    }

    /** @param descriptor what web.xml has besides the settings */
    static WebArchive of(String name, Map<String, String> settings, String descriptor) {
        Map<String, String> parameters = new HashMap<>(settings);
        parameters.putIfAbsent("routelet.app", "contract." + name);
        return ShrinkWrap.create(WebArchive.class, name + "-" + NUMBER.incrementAndGet() + ".war")
                .addPackages(true, "contract." + name)
                .addAsLibraries(new File(System.getProperty("test.jar")))
                .addAsLibraries(new File(System.getProperty("test.libs")).listFiles())
                .setWebXML(WebXml.of(parameters, descriptor));
    }
}
