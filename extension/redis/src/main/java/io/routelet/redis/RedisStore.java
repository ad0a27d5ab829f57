package io.routelet.redis;

import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheStore;
import io.routelet.cache.CacheStoreFactory.Place;
import io.routelet.cache.Claim;
import io.routelet.cache.DamagedEntry;
import io.routelet.cache.Entry;
import io.routelet.cache.EntryFormat;
import io.routelet.cache.MarkChanges;
import io.routelet.cache.MemoryStore;
import io.routelet.cache.SharedReport;
import io.routelet.cache.Sharing;
import io.routelet.cache.StoreUnreachable;
import io.routelet.cache.Ticker;
import io.routelet.cache.UnsharedData;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps entries and marks in Redis, for all servers, and copies of entries in memory.
 *
 * <pre>
 *   request ──get──▶ memory ◀──────────── put ── render ── put ──▶ Redis
 *                      ▲                           │
 *                      └── what was fetched ───────┴── fetch, claim ──▶ Redis
 * </pre>
 *
 * It decides nothing: whether a copy may still be given follows from the marks, which are asked for on a connection of
 * their own. Ages are those of Redis, but for the time that a write takes to get there.
 */
final class RedisStore implements CacheStore {
    /** What is larger is kept in memory only. */
    static final int MOST_BYTES = 16 << 20;

    private static final System.Logger LOG = System.getLogger("io.routelet");
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration AFTER_END = Duration.ofDays(1);
    private static final int TAGS = 10_000;
    private static final int CONNECTIONS = 8;
    private static final int TIME_DIGITS = 16;
    private static final int HEAD = TIME_DIGITS + Ledger.NAME;
    private static final int WARNINGS = 100;

    private final MemoryStore near;
    private final RedisKeys keys;
    private final EntryFormat format;
    private final Ticker ticker;
    private final Counters counters = new Counters();
    private final Breakers breakers = new Breakers();
    private final Topology topology;
    private final Connections connections;
    private final Connections polling;
    private final Redis redis;
    private final Redis polls;
    private final Claims claims;
    private final Ledger ledger = new Ledger();
    private final Sharing sharing;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    RedisStore(RedisOptions options, Place place) {
        String name = options.name();
        near = new MemoryStore(place.memory());
        String scope = place.scope().get();
        keys = new RedisKeys(name == null ? place.application() : name, scope);
        format = new EntryFormat(scope, place.types(), options.secretBytes());
        ticker = place.ticker();
        topology = new Topology(options, ticker);
        connections = new Connections(options, CONNECTIONS, ticker);
        polling = new Connections(options, 1, ticker);
        redis = redis(options, connections);
        polls = redis(options, polling);
        claims = new Claims(redis, place.threads());
        sharing = new Sharing(POLL, LEASE, options.strict(), System::currentTimeMillis);
    }

    private Redis redis(RedisOptions options, Connections way) {
        return new Redis(options, new Servers(topology, breakers, way), counters, ticker);
    }

    @Override
    public @Nullable Entry get(CacheKey key) {
        return near.get(key);
    }

    @Override
    public @Nullable Entry fetch(CacheKey key) {
        Ledger.Followed followed = ledger.followed();
        if (!followed.isKnown()) {
            return null;
        }
        byte[] place = keys.entry(key);
        long sent = ticker.nanos();
        List<?> reply = redis.run(Script.GET, place, List.of(MOST_BYTES + HEAD, followed.name()));
        if (reply.size() < 2) {
            counters.misses.increment();
            return null;
        }
        byte[] bytes = (byte[]) reply.get(1);
        try {
            Entry entry = format.read(bytes, HEAD, key, written(bytes, Replies.number(reply.get(0)), sent));
            if (!ledger.admits(followed, entry.stamp().start())) {
                return null;
            }
            counters.hits.increment();
            near.put(entry);
            Entry kept = near.get(key);
            return kept == null ? entry : kept;
        } catch (DamagedEntry e) {
            counters.damaged.increment();
            warn("An entry in Redis is not what was written, and is removed: " + e.getMessage());
            redis.run(Script.DELETE, place, List.of(Arrays.copyOf(bytes, Math.min(bytes.length, TIME_DIGITS))));
            return null;
        }
    }

    /** When an entry was put, by the clock of this process; no later than it was. */
    private static long written(byte[] bytes, long now, long sent) throws DamagedEntry {
        try {
            byte[] time = Arrays.copyOf(bytes, TIME_DIGITS);
            return sent - Math.max(0, now - Replies.number(time)) * 1_000;
        } catch (NumberFormatException e) {
            throw new DamagedEntry("It does not say when it was put");
        }
    }

    @Override
    public void put(Entry entry) {
        near.put(entry);
        Ledger.Followed followed = ledger.followed();
        if (entry.isCopy() || !followed.has(entry.stamp().start())) {
            return;
        }
        long now = ticker.nanos();
        try {
            byte[] bytes = format.write(entry, now);
            if (bytes.length > MOST_BYTES) {
                throw new UnsharedData(bytes.length + " bytes, which is too much");
            }
            put(entry, List.of(start(entry), life(entry, now), followed.name(), bytes));
        } catch (UnsharedData e) {
            counters.unshared.increment();
            warn(entry.key().route() + " is kept by this server alone, as it has " + e.getMessage());
        }
    }

    private void put(Entry entry, List<Object> arguments) {
        if (Replies.yes(redis.run(Script.PUT, keys.entry(entry.key()), arguments))) {
            counters.writes.increment();
        }
    }

    private static String start(Entry entry) {
        return String.format(
                Locale.ROOT,
                "%0" + EntryFormat.START_DIGITS + "d",
                entry.stamp().start());
    }

    /** In milliseconds. What has ended is kept for a while, as a better answer than an error. */
    private static long life(Entry entry, long now) {
        long end = entry.stamp().expireAt();
        Duration left = end == Ticker.NEVER
                ? LONGEST
                : Duration.ofNanos(Math.max(0, end - now)).plus(AFTER_END);
        return (left.compareTo(LONGEST) < 0 ? left : LONGEST).toMillis();
    }

    @Override
    public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
        long now = ticker.nanos();
        long soon = deadline <= 0 ? 0 : Math.min(Replies.MOST_MICROS, Math.max(1, (deadline - now) / 1_000));
        try {
            return marks(redis, since, soon, tags);
        } catch (StoreUnreachable e) {
            near.drop(tags);
            throw new StoreUnreachable(
                    "It is not known whether all servers revalidate " + shown(tags) + "; do it again. "
                            + e.getMessage(),
                    e);
        }
    }

    private static String shown(Set<String> tags) {
        return tags.toString().replaceAll("\\p{Cntrl}", "");
    }

    @Override
    public MarkChanges marksSince(long since) {
        topology.refresh();
        return marks(polls, since, 0, Set.of());
    }

    private MarkChanges marks(Redis server, long since, long soon, Set<String> tags) {
        Ledger.Asked asked = ledger.ask();
        List<Object> arguments = new ArrayList<>(List.of(
                Math.min(since, Replies.MOST_SEQUENCE),
                TAGS,
                soon,
                asked.followed().name(),
                Math.min(asked.met(), Replies.MOST_SEQUENCE),
                asked.next()));
        tags.forEach(tag -> arguments.add(tag.getBytes(StandardCharsets.UTF_8)));
        long sent = ticker.nanos();
        List<?> reply = server.run(Script.MARKS, keys.marks(), arguments);
        MarkChanges changes = Replies.marks(reply, since, sent);
        if (!ledger.admits(asked, Replies.ledger(reply), changes)) {
            throw new StoreUnreachable("Redis has lost the revalidations meanwhile", null);
        }
        return changes;
    }

    @Override
    public @Nullable Claim claim(CacheKey key, long start, long outdated) {
        try {
            return claims.claim(keys.lease(key), start, outdated);
        } catch (RuntimeException e) {
            counters.unclaimed.increment();
            throw e;
        }
    }

    @Override
    public Sharing sharing() {
        return sharing;
    }

    @Override
    public SharedReport sharedReport() {
        return counters.report(!breakers.of(topology.known(keys.marks())).isOpen());
    }

    @Override
    public Occupancy occupancy() {
        return near.occupancy();
    }

    @Override
    public Collection<Entry> entries() {
        return near.entries();
    }

    private void warn(String message) {
        if (warned.size() < WARNINGS && warned.add(message)) {
            LOG.log(Level.WARNING, message);
        }
    }

    @Override
    public void close() {
        connections.close();
        polling.close();
        topology.close();
        claims.close();
    }
}
