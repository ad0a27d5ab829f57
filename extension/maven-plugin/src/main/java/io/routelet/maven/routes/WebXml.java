package io.routelet.maven.routes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a deployment descriptor says before there is a server to read it. */
final class WebXml {
    private WebXml() {}

    /** The context parameters of an application; none where it has no {@code web.xml}. */
    static Map<String, String> parameters(Path documents) throws IOException {
        Path file = documents.resolve("WEB-INF/web.xml");
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            return parameters(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> parameters(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> parameters = new HashMap<>();
        boolean inside = false;
        String name = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = inside || xml.getLocalName().equals("context-param");
                if (inside && xml.getLocalName().equals("param-name")) {
                    name = xml.getElementText().strip();
                } else if (inside && xml.getLocalName().equals("param-value")) {
                    parameters.put(name, xml.getElementText().strip());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("context-param")) {
                inside = false;
            }
        }
        return parameters;
    }
}
