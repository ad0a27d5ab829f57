package io.routelet.containers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** The deployment descriptor of a WAR under test. */
public final class WebXml {
    private WebXml() {}

    /**
     * A descriptor.
     *
     * @param settings context parameters, of any text
     * @param more the elements besides, as XML
     */
    public static Asset of(Map<String, String> settings, String more) {
        return new StringAsset("<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n"
                + parameters(settings) + more + "</web-app>");
    }

    /** A descriptor that there is, with context parameters besides its own. */
    public static Asset of(Asset descriptor, Map<String, String> settings) throws IOException {
        try (InputStream in = descriptor.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new StringAsset(text.replace("</web-app>", parameters(settings) + "</web-app>"));
        }
    }

    private static String parameters(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> parameter(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
    }

    private static String parameter(String name, String value) {
        return "<context-param><param-name>" + escaped(name) + "</param-name><param-value>" + escaped(value)
                + "</param-value></context-param>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
