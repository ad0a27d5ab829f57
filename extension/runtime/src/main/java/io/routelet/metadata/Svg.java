package io.routelet.metadata;

import io.routelet.Response;

/** An SVG that was read. What reads it is in the application or is not; nothing else here knows its classes. */
abstract class Svg {
    private static final String MISSING = """
            ImageResponse.svg needs JSVG, which is not in WEB-INF/lib. Add it to the pom.xml:

            <dependency>
              <groupId>com.github.weisj</groupId>
              <artifactId>jsvg</artifactId>
              <version>2.0.0</version>
            </dependency>

            or with Gradle: implementation("com.github.weisj:jsvg:2.0.0")""";

    /**
     * Reads an SVG. What it refers to elsewhere, on the web or on the server, is never read.
     *
     * @throws IllegalArgumentException if the text is no SVG
     * @throws IllegalStateException if JSVG is missing
     */
    static Svg of(String text) {
        try {
            return JsvgDocument.read(text);
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).contains("jsvg")) {
                throw e;
            }
            throw new IllegalStateException(MISSING, e);
        }
    }

    /** Paints it in the size that it says. */
    abstract Response paint(ImageFormat format);

    /** Paints it fitted into a size. */
    abstract Response paint(ImageFormat format, int width, int height);
}
