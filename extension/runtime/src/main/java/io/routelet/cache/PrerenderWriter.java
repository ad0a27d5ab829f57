package io.routelet.cache;

import java.util.ArrayList;
import java.util.List;

/** Writes what a build has rendered as files, one for each answer, and the index that goes with them. For one thread. */
public final class PrerenderWriter {
    private final String build;
    private final long built;
    private final long now;
    private final EntryFormat format;
    private final List<String> keys = new ArrayList<>();

    /**
     * Begins.
     *
     * @param build what the answers depend on besides their keys
     * @param built now, in milliseconds by the clock on the wall; what is rendered later counts as of now
     * @param now the same by the {@link Ticker}
     */
    public PrerenderWriter(String build, long built, long now) {
        this.build = build;
        this.built = built;
        this.now = now;
        this.format = PrerenderIndex.format(build, built);
    }

    /** The name of the file of the next answer. */
    public String name() {
        return Integer.toString(keys.size());
    }

    /**
     * The bytes of that file. The answer counts as rendered before anything was ever revalidated.
     *
     * @param entry has a response, and a key that no earlier one had
     */
    public byte[] add(Entry entry) {
        Stamp made = entry.stamp();
        Stamp stamp = new Stamp(0, 0, made.began(), made.tags(), made.staleAt(), made.expireAt());
        try {
            byte[] bytes = format.write(new Entry(entry.key(), stamp, entry.payload()), now);
            keys.add(entry.key().text());
            return bytes;
        } catch (UnsharedData e) {
            throw new IllegalArgumentException("No response: " + entry, e);
        }
    }

    /** The bytes of the index, which is written last. */
    public byte[] index() {
        return new PrerenderIndex(build, built, keys).write();
    }
}
