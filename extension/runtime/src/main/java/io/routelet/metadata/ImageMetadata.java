package io.routelet.metadata;

/**
 * One of several images that a class makes, as {@code generateImageMetadata} returns them. A page says in its head what
 * it says here; the image itself has the content type of its response.
 *
 * @param id the last segment of its path: {@code /icon/small}
 * @param width pixels
 * @param height pixels
 * @param contentType such as {@code image/png}
 * @param alt what it shows, for those who do not see it; may be empty
 */
public record ImageMetadata(String id, int width, int height, String contentType, String alt) {
    /** A PNG. */
    public static ImageMetadata of(String id, int width, int height) {
        return new ImageMetadata(id, width, height, "image/png", "");
    }
}
