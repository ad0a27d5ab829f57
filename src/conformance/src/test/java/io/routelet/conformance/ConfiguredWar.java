package io.routelet.conformance;

import io.routelet.containers.BuiltWar;
import io.routelet.containers.WebXml;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR as the root application, with settings as context parameters; nothing else is changed. */
final class ConfiguredWar {
    private ConfiguredWar() {}

    static WebArchive with(Map<String, String> settings) {
        return ShrinkWrap.create(WebArchive.class, "ROOT.war")
                .merge(BuiltWar.archive())
                .setWebXML(WebXml.of(settings, ""));
    }
}
