package io.routelet.redis;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Asks one server again and again, on connections that are kept for a while. For one thread. */
final class Caller implements AutoCloseable {
    private static final int REQUESTS = 90;

    private final Client client;
    private @Nullable Wire wire;
    private int left;

    Caller(Client client) {
        this.client = client;
    }

    Reply get(String path) throws IOException {
        if (left == 0) {
            close();
            wire = client.open();
            left = REQUESTS;
        }
        left--;
        return wire.send(client.head("GET", path) + "\r\n").read("GET");
    }

    @Override
    public void close() throws IOException {
        if (wire != null) {
            wire.close();
        }
    }
}
