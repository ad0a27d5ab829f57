package io.routelet.metadata;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The fonts that are part of Routelet. On Linux the JDK draws no text at all, with whatever font, where the system has
 * none: it asks fontconfig for them first, and ends there. Then it is told of ours, by the property that it has for this;
 * where the system has fonts, nothing is changed.
 */
final class Fonts {
    private static final String PROPERTY = "sun.awt.fontconfig";
    private static final String FILE = "DejaVuSans";

    static final Font REGULAR;
    static final Font BOLD;

    static {
        REGULAR = Outside.of(Fonts::first);
        BOLD = Outside.of(() -> load(FILE + "-Bold.ttf"));
    }

    private Fonts() {}

    private static Font first() {
        try {
            return load(FILE + ".ttf");
        } catch (RuntimeException | Error e) {
            if (System.getProperty(PROPERTY) != null) {
                throw unusable(e);
            }
        }
        System.setProperty(PROPERTY, configuration().toString());
        try {
            return load(FILE + ".ttf");
        } catch (RuntimeException | Error e) {
            throw unusable(e);
        }
    }

    private static IllegalStateException unusable(Throwable cause) {
        return new IllegalStateException(
                "The JDK can draw no text on this server. Install fonts for it: apt-get install fontconfig"
                        + " fonts-dejavu-core, dnf install fontconfig dejavu-sans-fonts, or apk add fontconfig ttf-dejavu",
                cause);
    }

    /** Known by its name to those who ask for it by that, as SVG does. */
    private static Font load(String resource) {
        try (InputStream in = open(resource)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font of Routelet cannot be read", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Fonts.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("The font " + resource + " is not in the jar of Routelet");
        }
        return in;
    }

    /** The JDK's own format: every logical font is ours. It reads the files for as long as it runs. */
    private static Path configuration() {
        try {
            Path folder = Files.createTempDirectory("routelet-fonts");
            StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
            for (String family : new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
                for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
                    String font = style.startsWith("bold") ? "routelet bold" : "routelet";
                    text.append(family)
                            .append('.')
                            .append(style)
                            .append(".latin-1=")
                            .append(font)
                            .append('\n');
                }
            }
            addFile(text, "routelet", copy(FILE + ".ttf", folder));
            addFile(text, "routelet_bold", copy(FILE + "-Bold.ttf", folder));
            Path file = folder.resolve("fontconfig.properties");
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFile(StringBuilder text, String name, Path file) {
        text.append("filename.").append(name).append('=').append(file.toString().replace("\\", "\\\\"));
        text.append('\n');
    }

    private static Path copy(String resource, Path folder) throws IOException {
        Path file = folder.resolve(resource);
        try (InputStream in = open(resource)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
