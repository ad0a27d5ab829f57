package io.routelet.cache;

import io.routelet.cache.StoredResponse.Field;
import io.routelet.cache.StoredResponse.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads responses. What is read is looked at as if an author had said it: whoever can write to a store does not
 * thereby write to the wire.
 */
final class ResponseBytes {
    private static final String SYMBOLS = "!#$%&'*+-.^_`|~";
    private static final Set<String> NEVER_KEPT = Set.of(
            "connection", "content-length", "date", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade");

    private ResponseBytes() {}

    static void write(StoredResponse response, ByteWriter out) {
        out.putShort(response.status());
        fields(response.headers(), out);
        fields(response.downstream(), out);
        variant(response.identity(), out);
        Variant gzip = response.gzip();
        out.put(gzip == null ? 0 : 1);
        if (gzip != null) {
            variant(gzip, out);
        }
    }

    private static void fields(List<Field> fields, ByteWriter out) {
        out.putInt(fields.size());
        for (Field field : fields) {
            out.putText(field.name());
            out.putText(field.value());
        }
    }

    private static void variant(Variant variant, ByteWriter out) {
        out.putText(variant.etag());
        out.putBytes(variant.bytes());
    }

    static StoredResponse read(ByteReader in) throws DamagedEntry {
        int status = in.getShort();
        if (status < 200 || status > 599) {
            throw new DamagedEntry("The status is " + status);
        }
        List<Field> headers = fields(in);
        List<Field> downstream = fields(in);
        Variant identity = variant(in, null);
        Variant gzip = in.get() == 1 ? variant(in, "gzip") : null;
        return new StoredResponse(status, headers, downstream, identity, gzip);
    }

    private static List<Field> fields(ByteReader in) throws DamagedEntry {
        List<Field> fields = new ArrayList<>();
        for (int left = in.getCount(8); left > 0; left--) {
            String name = in.getText();
            if (name.isEmpty() || !name.chars().allMatch(ResponseBytes::isInName) || NEVER_KEPT.contains(name)) {
                throw new DamagedEntry("A header has a name that it cannot have");
            }
            fields.add(new Field(name, text(in)));
        }
        return fields;
    }

    private static Variant variant(ByteReader in, @Nullable String coding) throws DamagedEntry {
        String etag = text(in);
        return new Variant(in.getBytes(), coding, etag);
    }

    private static String text(ByteReader in) throws DamagedEntry {
        String value = in.getText();
        if (!value.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == '\t')) {
            throw new DamagedEntry("A header has a value that it cannot have");
        }
        return value;
    }

    /** Lower case only. */
    private static boolean isInName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || SYMBOLS.indexOf(c) >= 0;
    }
}
