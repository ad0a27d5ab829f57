package io.routelet.benchmark;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;

/** What is on the class path of this process, with {@code routelet-redis} or without: a deployment that finds it needs a Redis. */
public final class Classpath {
    private static final Pattern REDIS =
            Pattern.compile("routelet-redis-[^/\\\\]*jar$|extension.redis.target.classes$");

    private Classpath() {}

    /** All of it. */
    public static List<String> all() {
        return List.of(System.getProperty("java.class.path", "").split(File.pathSeparator));
    }

    /** The rest. */
    public static List<String> withoutRedis() {
        return all().stream().filter(entry -> !REDIS.matcher(entry).find()).toList();
    }

    /** The same for an application in this process: its services are not found. */
    public static ClassLoader loaderWithoutRedis() {
        return new ClassLoader(Classpath.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                List<URL> found = Collections.list(super.getResources(name));
                return Collections.enumeration(found.stream()
                        .filter(url -> Arrays.stream(url.toString().split("!"))
                                .noneMatch(part -> REDIS.matcher(part.replace("/" + name, ""))
                                        .find()))
                        .toList());
            }
        };
    }
}
