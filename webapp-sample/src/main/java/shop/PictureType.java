package shop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private final byte[] signature;

    PictureType(String extension, String signature) {
        this.extension = extension;
        this.signature = signature.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The kind of a picture by its first bytes, whatever its sender says it is; null where it is none of them. */
    public static @Nullable PictureType of(byte[] beginning) {
        for (PictureType type : values()) {
            int length = Math.min(type.signature.length, beginning.length);
            if (Arrays.equals(type.signature, Arrays.copyOf(beginning, length))) {
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
