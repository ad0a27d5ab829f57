package io.routelet.redis;

import io.routelet.cache.CacheStore;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.CacheStoreFactory.Place;
import io.routelet.cache.DataTypes;
import io.routelet.cache.Ticker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores as a deployment opens them. */
public final class Stores {
    private static final ThreadFactory THREADS = work -> {
        Thread thread = new Thread(work, "test-store");
        thread.setDaemon(true);
        return thread;
    };
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(THREADS);
    public static final Ticker TICKER = Ticker.of(TIMER);

    private Stores() {}

    /** Any record or enum of the tests. */
    public static final DataTypes TYPES = name -> {
        try {
            Class<?> type = Class.forName(name, false, Stores.class.getClassLoader());
            return type.isRecord() || type.isEnum() ? type : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    };

    public static CacheStore open(String url) {
        return open(Map.of("routelet.redis.url", url));
    }

    public static CacheStore open(Map<String, String> settings) {
        return open(settings, "build 1", TICKER);
    }

    /** One that has met Redis already, as a server has soon after its start. */
    public static CacheStore met(String url) {
        return met(Map.of("routelet.redis.url", url), "build 1");
    }

    public static CacheStore met(Map<String, String> settings, String scope) {
        CacheStore store = open(settings, scope, TICKER);
        store.marksSince(0);
        return store;
    }

    public static CacheStore open(Map<String, String> settings, String scope, Ticker ticker) {
        List<String> problems = new ArrayList<>();
        Map<String, String> patient = new HashMap<>(settings);
        patient.putIfAbsent("routelet.redis.timeout", "5s"); // The machine may be slow.
        CacheStoreFactory.Opening opening = configure(patient, problems);
        if (opening == null || !problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
        return opening.open(new Place("test", () -> scope, TYPES, 64 << 20, ticker, THREADS));
    }

    static CacheStoreFactory.@Nullable Opening configure(Map<String, String> settings, List<String> problems) {
        return new RedisStoreFactory().configure(new CacheStoreFactory.Settings() {
            @Override
            public <T> @Nullable T find(String name, Function<String, T> parse) {
                try {
                    return settings.containsKey(name) ? parse.apply(settings.get(name)) : null;
                } catch (IllegalArgumentException e) {
                    problems.add(name + " takes " + e.getMessage());
                    return null;
                }
            }

            @Override
            public void report(String problem) {
                problems.add(problem);
            }
        });
    }
}
