package shop;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The kinds of pictures that every browser shows and none runs. */
public enum PictureType {
    /** Portable Network Graphics. */
    PNG(".png", "\u0089PNG\r\n\u001a\n"),
    /** JPEG File Interchange Format. */
    JPEG(".jpg", "\u00ff\u00d8\u00ff"),
    /** Graphics Interchange Format. */
    GIF(".gif", "GIF8");

    /** As many bytes as {@link #of} needs to see. */
    public static final int BEGINNING = 8;

    private final String extension;
    private final String signature;

    PictureType(String extension, String signature) {
        this.extension = extension;
        this.signature = signature;
    }

    /** The kind of a picture by its first bytes, whatever its sender says it is; null where it is none of them. */
    public static @Nullable PictureType of(byte[] beginning) {
        String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        for (PictureType type : values()) {
            if (bytes.startsWith(type.signature)) {
                return type;
            }
        }
        return null;
    }

    /** What its files end with: {@code .png}. */
    public String extension() {
        return extension;
    }
}
