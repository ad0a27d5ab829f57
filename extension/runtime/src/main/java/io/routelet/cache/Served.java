package io.routelet.cache;

/**
 * What a request gets.
 *
 * @param entry the answer
 * @param found what the store had when the request came; neither FRESH nor STALE if it had to wait
 * @param source where the answer is from
 */
public record Served(Entry entry, CacheState found, Source source) {
    /** Where an answer is from. */
    public enum Source {
        /** It was there. Also an old one that is given because no better one can be had. */
        STORE,
        /** It was rendered, for all who waited. */
        RENDER,
        /** It was rendered for this request only and may not be shared. */
        ALONE
    }
}
