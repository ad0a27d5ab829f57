package shop;

/**
 * Something that happened in the shop.
 *
 * @param id the product it happened to; 0 where the shop closed
 */
public record Change(Kind kind, long id) {
    /** What can happen. */
    public enum Kind {
        /** There is a new product. */
        CREATED,
        /** A product or its picture is another one now. */
        UPDATED,
        /** A product is gone. */
        DELETED,
        /** Somebody looked at a product. */
        VIEWED,
        /** The shop closed; nothing follows. */
        CLOSED
    }
}
