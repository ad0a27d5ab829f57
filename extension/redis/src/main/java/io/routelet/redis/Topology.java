package io.routelet.redis;

import static java.util.Objects.requireNonNull;

import io.routelet.cache.Ticker;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Finds the server that has a key: in a cluster, or by what sentinels say. Asks when it knows nothing or doubts what it
 * knows, one witness after the other, on the thread that has the question and within its time. Safe for use by any thread.
 */
final class Topology implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.routelet");
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final @Nullable Question question;
    private final Set<HostAndPort> seeds;
    /** With the user and the password; if that is refused, without. */
    private final List<Connections> ways;

    private final Ticker ticker;
    private final long limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable View> view = new AtomicReference<>();
    private volatile @Nullable Doubt doubt;
    private volatile long askedAt;
    /** Whom to ask first. */
    private int first;

    /**
     * That what is known may be wrong.
     *
     * @param suspect whom it would be useless to ask
     * @param from when it may be asked about
     */
    private record Doubt(@Nullable HostAndPort suspect, long from) {}

    Topology(RedisOptions options, Ticker ticker) {
        RedisUrl url = options.url();
        this.question = switch (url.kind()) {
            case SINGLE -> null;
            case CLUSTER -> Slots.QUESTION;
            case SENTINEL -> Master.question(url.path());
        };
        this.seeds = url.nodes();
        if (question == null) {
            view.set(new Master(seeds.iterator().next()));
        }
        this.ways = url.kind() == RedisUrl.Kind.SENTINEL && url.password() != null
                ? List.of(new Connections(options, 1, ticker), new Connections(options.withoutLogin(), 1, ticker))
                : List.of(new Connections(options, 1, ticker));
        this.ticker = ticker;
        this.limit = options.limit();
        this.askedAt = ticker.nanos();
    }

    /** The server of a key as far as is known; asks nobody. */
    @Nullable
    HostAndPort known(byte[] key) {
        View now = view.get();
        return now == null ? null : now.node(key);
    }

    /** @throws JedisException if nobody has said so in time */
    HostAndPort find(byte[] key) {
        View known = view.get();
        Doubt reason = doubt;
        if (known == null || (reason != null && ticker.nanos() - reason.from >= 0)) {
            known = learn(known);
        }
        HostAndPort node = known.node(key);
        if (node == null) {
            doubt(null);
            throw new JedisException("No server of the cluster has the key");
        }
        return node;
    }

    /** What is known may be wrong. */
    void doubt(@Nullable HostAndPort suspect) {
        if (question != null && doubt == null) {
            doubt = new Doubt(suspect, ticker.nanos());
        }
    }

    /** To be called every now and then, where it does no harm if {@link #find} asks. */
    void refresh() {
        if (question != null && question.isRepeated() && ticker.nanos() - askedAt >= SECOND) {
            doubt(null);
        }
    }

    /** A server has said that another has a slot, and that may not be the only one. */
    void moved(int slot, HostAndPort node) {
        view.updateAndGet(known -> known == null ? null : known.with(slot, node));
        doubt(null);
    }

    /** One thread asks; the others go on with what is known, or wait if that is nothing. */
    private View learn(@Nullable View known) {
        if (!lockFor(known)) {
            if (known == null) {
                throw new JedisException("Another thread is asking for the servers");
            }
            return known;
        }
        try {
            View now = view.get();
            return now == null || now == known ? ask(now) : now;
        } finally {
            lock.unlock();
        }
    }

    private boolean lockFor(@Nullable View known) {
        try {
            return known == null ? lock.tryLock(limit, TimeUnit.NANOSECONDS) : lock.tryLock();
        } catch (InterruptedException e) {
            throw new JedisException("Another thread is asking for the servers", e);
        }
    }

    /** Half of the time is left for the command itself, where it is known to whom that may go. */
    private View ask(@Nullable View known) {
        Deadline deadline = Deadline.in(known == null ? limit : limit / 2);
        try {
            View next = askInTurn(deadline, candidates(known));
            view.set(next);
            doubt = null;
            return next;
        } catch (JedisException e) {
            if (known == null) {
                throw e;
            }
            doubt = new Doubt(null, ticker.nanos() + SECOND);
            LOG.log(Level.DEBUG, "Nobody says which servers there are", e);
            return known;
        } finally {
            askedAt = ticker.nanos();
            deadline.close();
        }
    }

    private List<HostAndPort> candidates(@Nullable View known) {
        Set<HostAndPort> all = new LinkedHashSet<>(seeds);
        if (known != null) {
            all.addAll(known.witnesses());
        }
        Doubt reason = doubt;
        if (reason != null && reason.suspect != null && all.size() > 1) {
            all.remove(reason.suspect);
            first++; // Who has named it may be as cut off as it is.
        }
        return new ArrayList<>(all);
    }

    private View askInTurn(Deadline deadline, List<HostAndPort> candidates) {
        JedisException failure = new JedisException("Nobody says which servers there are");
        for (int i = 0; i < candidates.size(); i++) {
            int turn = Math.floorMod(first + i, candidates.size());
            try {
                View next = ask(deadline, candidates.get(turn));
                first = turn;
                return next;
            } catch (RuntimeException e) { // One that answers with something else is as good as silent.
                failure.addSuppressed(e);
            }
        }
        first++;
        throw failure;
    }

    /** One that is silent takes half of the time that is left, so that the others have a chance. */
    private View ask(Deadline deadline, HostAndPort witness) {
        Deadline share = deadline.half();
        try {
            return ask(ways.get(0), witness);
        } catch (JedisDataException e) {
            if (ways.size() == 1) {
                throw e;
            }
            return ask(ways.get(1), witness);
        } finally {
            share.close();
        }
    }

    private View ask(Connections way, HostAndPort witness) {
        Question asked = requireNonNull(question);
        return asked.view(way.exchange(witness, asked.command()), witness);
    }

    @Override
    public void close() {
        ways.forEach(Connections::close);
    }
}
