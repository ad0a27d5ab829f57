package io.routelet.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What a build has rendered, and for which application: the one file that is read before any other.
 *
 * <pre>
 * "RTLP"  version  0 0 0
 * build                    what an answer depends on besides its key, as text
 * built                    when all ages were counted, in milliseconds by the clock on the wall
 * keys                     as texts; the answer of the third one is in the file "2"
 * CRC-32C of all before    4 bytes
 * </pre>
 *
 * @param build compared as a whole: any difference makes all files void
 * @param built the moment that the ages of the entries are counted to
 * @param keys in the order of the files
 */
public record PrerenderIndex(String build, long built, List<String> keys) {
    /** The name of the file. */
    public static final String FILE = "index";

    private static final byte[] MAGIC = "RTLP\u0001\0\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = 4;

    /** Keeps its own copy of the keys. */
    public PrerenderIndex {
        keys = List.copyOf(keys);
    }

    /** The format of the entries that belong to a build. */
    static EntryFormat format(String build, long built) {
        return new EntryFormat(build + "\n" + built, DataTypes.NONE, null);
    }

    byte[] write() {
        ByteWriter out = new ByteWriter();
        out.putRaw(MAGIC);
        out.putText(build);
        out.putLong(built);
        out.putInt(keys.size());
        keys.forEach(out::putText);
        out.putInt(checksum(out.toBytes()));
        return out.toBytes();
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /**
     * Reads an index.
     *
     * @throws DamagedEntry if it is none, or one of another version
     */
    public static PrerenderIndex read(byte[] bytes) throws DamagedEntry {
        int end = bytes.length - CHECKSUM;
        if (end < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new DamagedEntry("It is no index, or one of another version");
        }
        if (new ByteReader(bytes, end, CHECKSUM).getInt() != checksum(Arrays.copyOf(bytes, end))) {
            throw new DamagedEntry("The checksum is another");
        }
        ByteReader in = new ByteReader(bytes, MAGIC.length, end - MAGIC.length);
        String build = in.getText();
        long built = in.getLong();
        List<String> keys = new ArrayList<>();
        for (int left = in.getCount(4); left > 0; left--) {
            keys.add(in.getText());
        }
        in.requireEnd();
        return new PrerenderIndex(build, built, keys);
    }
}
