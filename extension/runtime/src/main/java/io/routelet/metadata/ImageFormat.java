package io.routelet.metadata;

import java.awt.image.BufferedImage;

/** As what an image is sent. */
public enum ImageFormat {
    /** Without loss, and transparent where nothing is drawn. */
    PNG("png", BufferedImage.TYPE_INT_ARGB),
    /** Smaller for photographs; white where nothing is drawn. */
    JPEG("jpeg", BufferedImage.TYPE_INT_RGB);

    private final String name;
    private final int type;

    ImageFormat(String name, int type) {
        this.name = name;
        this.type = type;
    }

    /** The content type: {@code image/png}. */
    public String contentType() {
        return "image/" + name;
    }

    /** What the JDK calls it. */
    String formatName() {
        return name;
    }

    /** How its pixels are kept while they are drawn. */
    int type() {
        return type;
    }
}
