package io.routelet.cache;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32C;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An entry as bytes, for stores outside this process. Fixed, versioned, checksummed; nothing in it names code but records
 * and enums of the application.
 *
 * <pre>
 * "RTLE"  version  kind  signed  0   length of all    start, 19 digits
 * scope                                               what build of what application it belongs to
 * key                                                 as one text, so that a reader can tell what it got
 * oldest  age  time until stale  time until expired   in nanoseconds
 * tags
 * payload                                             nothing, a response, or data
 * CRC-32C of all before                               4 bytes
 * HMAC-SHA-256 of all before                          32 bytes, if signed
 * </pre>
 *
 * Numbers are big-endian. A text and a body carry their length, a list its count, and each is compared with what is left
 * before anything is made of it. Immutable; safe for use by any thread.
 */
public final class EntryFormat {
    /** Where the start is, for stores that compare it themselves: decimal digits. */
    public static final int START_OFFSET = 12;
    /** How many digits it has. */
    public static final int START_DIGITS = 19;

    private static final byte[] MAGIC = "RTLE".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int LENGTH_OFFSET = 8;
    private static final int HEAD = START_OFFSET + START_DIGITS;
    private static final int CHECKSUM = 4;
    private static final int SIGNATURE = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final String scope;
    private final DataTypes types;
    private final @Nullable SecretKeySpec secret;

    private enum Kind {
        MARKER,
        RESPONSE,
        DATA
    }

    /**
     * The format for one build of one application.
     *
     * @param scope what entries must have in common to be read
     * @param types what records and enums data may have
     * @param secret what signs entries, kept as a copy; null for no signature, then signed ones are not read either
     */
    public EntryFormat(String scope, DataTypes types, byte @Nullable [] secret) {
        this.scope = scope;
        this.types = types;
        this.secret = secret == null ? null : new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The bytes of an entry.
     *
     * @param now by the {@link Ticker}
     * @throws UnsharedData if its data has types that {@link DataTypes} does not know
     */
    public byte[] write(Entry entry, long now) throws UnsharedData {
        ByteWriter out = new ByteWriter();
        Stamp stamp = entry.stamp();
        out.putRaw(MAGIC);
        out.put(VERSION);
        out.put(kind(entry.payload()).ordinal());
        out.putShort(secret == null ? 0 : 1 << 8);
        out.putInt(0);
        out.putRaw(digits(stamp.start()));
        out.putText(scope);
        out.putText(entry.key().text());
        out.putLong(stamp.oldest());
        out.putLong(now - stamp.began());
        out.putLong(left(stamp.staleAt(), now));
        out.putLong(left(stamp.expireAt(), now));
        out.putInt(stamp.tags().size());
        stamp.tags().forEach(out::putText);
        payload(entry.payload(), out);
        return sealed(out.toBytes());
    }

    private static byte[] digits(long start) {
        return String.format(Locale.ROOT, "%0" + START_DIGITS + "d", start).getBytes(StandardCharsets.US_ASCII);
    }

    private static long left(long moment, long now) {
        return moment == Ticker.NEVER ? Ticker.NEVER : moment - now;
    }

    private static Kind kind(Payload payload) throws UnsharedData {
        if (payload instanceof StoredResponse) {
            return Kind.RESPONSE;
        }
        if (payload instanceof Value) {
            return Kind.DATA;
        }
        if (payload == Uncacheable.MARKER) {
            return Kind.MARKER;
        }
        throw new UnsharedData("a " + payload.getClass().getName());
    }

    private void payload(Payload payload, ByteWriter out) throws UnsharedData {
        if (payload instanceof StoredResponse response) {
            ResponseBytes.write(response, out);
        } else if (payload instanceof Value value) {
            new DataWriter(out, types).write(value.value());
        }
    }

    private byte[] sealed(byte[] content) {
        byte[] all = Arrays.copyOf(content, content.length + CHECKSUM + (secret == null ? 0 : SIGNATURE));
        putInt(all, LENGTH_OFFSET, all.length);
        putInt(all, content.length, checksum(all, content.length));
        if (secret != null) {
            byte[] signature = signature(secret, all, content.length + CHECKSUM);
            System.arraycopy(signature, 0, all, content.length + CHECKSUM, SIGNATURE);
        }
        return all;
    }

    private static void putInt(byte[] bytes, int offset, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[offset + i] = (byte) (value >> (24 - 8 * i));
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static byte[] signature(SecretKeySpec secret, byte[] bytes, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(bytes, 0, length);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * The entry of a key.
     *
     * @param offset where it begins; it goes on to the end
     * @param written when it was written, by the {@link Ticker} of this process
     * @throws DamagedEntry if it is anything else
     */
    public Entry read(byte[] bytes, int offset, CacheKey key, long written) throws DamagedEntry {
        ByteReader head = new ByteReader(bytes, offset, bytes.length - offset);
        for (byte letter : MAGIC) {
            require(head.get() == letter, "It is no entry");
        }
        require(head.get() == VERSION, "It is of another version");
        int kind = head.get();
        require(kind < Kind.values().length, "It is of another kind");
        require(head.getShort() == (secret == null ? 0 : 1 << 8), "It is signed, or not, and should be the other");
        require(head.getInt() == bytes.length - offset, "It has another length than it says");
        int end = verified(bytes, offset);
        ByteReader in = new ByteReader(bytes, offset + HEAD, end - HEAD);
        require(in.getText().equals(scope), "It is of another build or application");
        require(in.getText().equals(key.text()), "It has another key");
        Stamp stamp = stamp(start(bytes, offset), in, written);
        Entry entry = Entry.copy(key, stamp, payload(Kind.values()[kind], in));
        in.requireEnd();
        return entry;
    }

    private static void require(boolean good, String otherwise) throws DamagedEntry {
        if (!good) {
            throw new DamagedEntry(otherwise);
        }
    }

    /** Where the content ends. */
    private int verified(byte[] bytes, int offset) throws DamagedEntry {
        int length = bytes.length - offset;
        int end = length - CHECKSUM - (secret == null ? 0 : SIGNATURE);
        require(end > HEAD, "It ends too early");
        byte[] all = offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, bytes.length);
        if (secret != null) {
            byte[] signature = Arrays.copyOfRange(all, end + CHECKSUM, length);
            require(
                    MessageDigest.isEqual(signature(secret, all, end + CHECKSUM), signature),
                    "The signature is not ours");
        }
        require(new ByteReader(all, end, CHECKSUM).getInt() == checksum(all, end), "The checksum is another");
        return end;
    }

    private static long start(byte[] bytes, int offset) throws DamagedEntry {
        String digits = new String(bytes, offset + START_OFFSET, START_DIGITS, StandardCharsets.US_ASCII);
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException e) {
            throw new DamagedEntry("The start is no number", e);
        }
    }

    private static Stamp stamp(long start, ByteReader in, long written) throws DamagedEntry {
        long oldest = in.getLong();
        long began = written - Math.max(0, in.getLong());
        long staleAt = moment(in.getLong(), written);
        long expireAt = moment(in.getLong(), written);
        Set<String> tags = new LinkedHashSet<>();
        for (int left = in.getCount(4); left > 0; left--) {
            tags.add(in.getText());
        }
        return new Stamp(start, oldest, began, tags, staleAt, expireAt);
    }

    /** What was over before this process began was over when it did. */
    private static long moment(long left, long written) {
        return left == Ticker.NEVER ? Ticker.NEVER : Math.max(0, written + left);
    }

    private Payload payload(Kind kind, ByteReader in) throws DamagedEntry {
        return switch (kind) {
            case MARKER -> Uncacheable.MARKER;
            case RESPONSE -> ResponseBytes.read(in);
            case DATA -> new DataReader(in, types).value();
        };
    }
}
