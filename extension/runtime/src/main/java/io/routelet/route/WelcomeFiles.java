package io.routelet.route;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The names of the files that answer for their folder, as web.xml lists them. The Servlet API does not tell them. */
public final class WelcomeFiles {
    private static final String ELEMENT = "welcome-file";

    private WelcomeFiles() {}

    /**
     * The names in a web.xml.
     *
     * @param descriptor its bytes
     * @return those of all its lists, in their order; {@link RouteTable#WELCOME_FILES} where it has none
     * @throws IOException if it is no XML
     */
    public static List<String> of(byte[] descriptor) throws IOException {
        if (!mayList(descriptor)) {
            return RouteTable.WELCOME_FILES;
        }
        try {
            List<String> names = read(descriptor);
            return names.isEmpty() ? RouteTable.WELCOME_FILES : names;
        } catch (XMLStreamException e) {
            throw new IOException("WEB-INF/web.xml cannot be read: " + e.getMessage(), e);
        }
    }

    /** Few do, and to load a parser takes longer than the rest of a start. UTF-16 has a zero beside each letter. */
    private static boolean mayList(byte[] descriptor) {
        String text = new String(descriptor, StandardCharsets.ISO_8859_1);
        return text.contains(ELEMENT) || text.replace("\0", "").contains(ELEMENT);
    }

    private static List<String> read(byte[] descriptor) throws XMLStreamException {
        XMLStreamReader reader = parsers().createXMLStreamReader(new ByteArrayInputStream(descriptor));
        try {
            List<String> names = new ArrayList<>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(ELEMENT)) {
                    String name = reader.getElementText().strip();
                    names.add(name.startsWith("/") ? name.substring(1) : name);
                }
            }
            return names;
        } finally {
            reader.close();
        }
    }

    /** The JDK's, whatever the application brings along; it reads nothing but these bytes. */
    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }
}
