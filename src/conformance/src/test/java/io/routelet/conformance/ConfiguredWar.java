package io.routelet.conformance;

import io.routelet.containers.BuiltWar;
import io.routelet.containers.WebXml;
import java.io.IOException;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR as the root application, with settings besides its own as context parameters; nothing else is changed. */
final class ConfiguredWar {
    private ConfiguredWar() {}

    static WebArchive with(Map<String, String> settings) throws IOException {
        WebArchive built = BuiltWar.archive();
        return ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(built)
                .setWebXML(WebXml.of(built.get("WEB-INF/web.xml").getAsset(), settings));
    }
}
