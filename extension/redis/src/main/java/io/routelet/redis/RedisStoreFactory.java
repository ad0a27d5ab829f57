package io.routelet.redis;

import io.routelet.cache.CacheStoreFactory;
import org.jspecify.annotations.Nullable;

/** Chooses {@link RedisStore}, by lying in the application. */
public final class RedisStoreFactory implements CacheStoreFactory {
    /** For {@link java.util.ServiceLoader}. */
    public RedisStoreFactory() {}

    @Override
    public @Nullable Opening configure(Settings settings) {
        RedisOptions options = RedisOptions.read(settings);
        return options == null ? null : place -> new RedisStore(options, place);
    }
}
