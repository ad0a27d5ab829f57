package io.routelet.contract;

import java.io.File;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
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
        String parameters = settings.entrySet().stream()
                .map(setting -> parameter(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + "-" + NUMBER.incrementAndGet() + ".war")
                .addPackages(true, "contract." + name)
                .addAsLibraries(new File(System.getProperty("test.jar")))
                .addAsLibraries(new File(System.getProperty("test.libs")).listFiles());
        return war.setWebXML(new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n"
                + parameter("routelet.app", "contract." + name) + parameters + descriptor + "</web-app>"));
    }

    private static String parameter(String name, String value) {
        return "<context-param><param-name>" + name + "</param-name><param-value>" + value
                + "</param-value></context-param>\n";
    }
}
