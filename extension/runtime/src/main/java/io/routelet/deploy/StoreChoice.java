package io.routelet.deploy;

import io.routelet.cache.CacheStoreFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses where responses are kept: in the memory of this process, or in what a jar of the application brings. */
final class StoreChoice {
    private static final String SERVICES = "META-INF/services/io.routelet.cache.CacheStoreFactory";
    private static final String URL = "routelet.redis.url";

    private StoreChoice() {}

    /** Those of the application. */
    static List<CacheStoreFactory> factories(ClassLoader loader) {
        List<CacheStoreFactory> found = new ArrayList<>();
        if (loader.getResource(SERVICES) == null) { // To find none in the usual way costs every start much more.
            return found;
        }
        ServiceLoader.load(CacheStoreFactory.class, loader).forEach(found::add);
        return found;
    }

    /**
     * A build renders without the servers of the deployment. The settings of a store are asked for all the same, so that
     * they are known; which of them are missing is no matter. Always null, for the memory.
     */
    static CacheStoreFactory.@Nullable Opening ofBuild(List<CacheStoreFactory> factories, SettingReader reader) {
        CacheStoreFactory.Settings asked = new CacheStoreFactory.Settings() {
            @Override
            public <T> @Nullable T find(String name, Function<String, T> parse) {
                return reader.find(name, parse);
            }

            @Override
            public void report(String problem) {
                // It is told at the deployment, where it counts.
            }
        };
        factories.forEach(factory -> factory.configure(asked));
        reader.find(URL, text -> text);
        return null;
    }

    /**
     * What opens the store; null for the memory.
     *
     * @param draftSecret whether the servers have one secret for draft mode
     */
    static CacheStoreFactory.@Nullable Opening of(
            List<CacheStoreFactory> factories, SettingReader reader, boolean draftSecret) {
        if (factories.isEmpty()) {
            refuseUrl(reader);
            return null;
        }
        if (factories.size() > 1) {
            reader.report("There are several stores for the response cache in the application: "
                    + factories.stream()
                            .map(factory -> factory.getClass().getName())
                            .toList() + ". Leave one jar in WEB-INF/lib.");
        }
        CacheStoreFactory.Opening opening = factories.get(0).configure(reader);
        if (opening != null && !draftSecret) {
            reader.report(
                    "Servers that share their cache need one secret for draft mode: else a client is in draft mode"
                            + " on one of them only. Set routelet.draftSecret to the same value on all, for example to the"
                            + " output of openssl rand -hex 32.");
        }
        return opening;
    }

    private static void refuseUrl(SettingReader reader) {
        if (reader.isSet(URL)) {
            reader.report(URL + " is set, but there is nothing in WEB-INF/lib that reaches Redis. Add the artifact"
                    + " io.routelet:routelet-redis to the application, or remove the setting.");
        }
    }
}
