package io.routelet.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One server that has all keys.
 *
 * @param node where it is
 */
record Master(HostAndPort node) implements View {
    @Override
    public HostAndPort node(byte[] key) {
        return node;
    }

    /** Sentinels know it by a name. */
    static Question question(String name) {
        return new Question() {
            @Override
            public CommandArguments command() {
                return new CommandArguments(Command.SENTINEL)
                        .add("get-master-addr-by-name")
                        .add(name);
            }

            @Override
            public View view(Object reply, HostAndPort witness) {
                if (!(reply instanceof List<?> address)) {
                    throw new JedisException(witness + " knows no master " + name);
                }
                return new Master(new HostAndPort(text(address.get(0)), Integer.parseInt(text(address.get(1)))));
            }

            /** A master that they have put down may not know it. */
            @Override
            public boolean isRepeated() {
                return true;
            }
        };
    }

    private static String text(Object reply) {
        return new String((byte[]) reply, StandardCharsets.UTF_8);
    }
}
