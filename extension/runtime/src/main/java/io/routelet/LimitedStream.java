package io.routelet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, whatever length was declared, and refuses to go on over the limit. */
final class LimitedStream extends FilterInputStream {
    private final Limit limit;
    private final long allowed;
    private long count;

    LimitedStream(InputStream in, Limit limit, Limits limits) {
        super(in);
        this.limit = limit;
        this.allowed = limits.get(limit);
    }

    @Override
    public int read() throws IOException {
        int octet = in.read();
        return octet < 0 ? octet : (int) counted(octet, 1);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, (int) Math.min(length, allowed - count + 1));
        return read < 0 ? read : (int) counted(read, read);
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = in.skip(Math.min(n, allowed - count + 1));
        return counted(skipped, skipped);
    }

    private long counted(long result, long octets) {
        count += octets;
        if (count > allowed) {
            throw limit.exceeded(allowed);
        }
        return result;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
