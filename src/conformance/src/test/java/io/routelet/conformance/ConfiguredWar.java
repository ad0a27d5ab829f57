package io.routelet.conformance;

import io.routelet.containers.BuiltWar;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR as the root application, with settings as context parameters; nothing else is changed. */
final class ConfiguredWar {
    private static final String WEB_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">%s</web-app>
            """;
    private static final String PARAMETER =
            "<context-param><param-name>%s</param-name><param-value>%s</param-value></context-param>";

    private ConfiguredWar() {}

    static WebArchive with(Map<String, String> settings) {
        StringBuilder parameters = new StringBuilder();
        settings.forEach((name, value) -> parameters.append(PARAMETER.formatted(name, value)));
        return ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(BuiltWar.archive())
                .setWebXML(new StringAsset(WEB_XML.formatted(parameters)));
    }
}
