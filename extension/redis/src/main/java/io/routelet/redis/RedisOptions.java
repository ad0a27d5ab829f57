package io.routelet.redis;

import io.routelet.cache.CacheStoreFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the deployer has set.
 *
 * @param url where Redis is
 * @param name of the application, the same on every server; null for one that follows from its context path
 * @param timeout of a connection, and of a reply
 * @param strict whether each request asks what was revalidated
 * @param signingSecret signs entries; null for no signature
 */
record RedisOptions(
        RedisUrl url,
        @Nullable String name,
        Duration timeout,
        boolean strict,
        @Nullable String signingSecret) {
    private static final Duration TIMEOUT = Duration.ofMillis(200);
    private static final int SECRET_BYTES = 32;

    static RedisOptions of(RedisUrl url) {
        return new RedisOptions(url, null, TIMEOUT, false, null);
    }

    /** The same without user and password. */
    RedisOptions withoutLogin() {
        RedisUrl anonymous = new RedisUrl(url.kind(), url.tls(), null, null, url.nodes(), url.path());
        return new RedisOptions(anonymous, name, timeout, strict, signingSecret);
    }

    /** Null where there is no URL, which is reported. */
    static @Nullable RedisOptions read(CacheStoreFactory.Settings settings) {
        String text = settings.find("routelet.redis.url", given -> given);
        RedisUrl url = settings.find("routelet.redis.url", RedisUrl::parse);
        String name = settings.find("routelet.redis.name", RedisOptions::name);
        Duration timeout = settings.find("routelet.redis.timeout", RedisOptions::time);
        Boolean strict = settings.find("routelet.redis.strict", RedisOptions::yesOrNo);
        String secret = settings.find("routelet.redis.signingSecret", RedisOptions::secret);
        if (text == null) {
            settings.report("routelet-redis is in the application, but routelet.redis.url is not set. Set it to "
                    + "redis://host:6379, or take the jar out of WEB-INF/lib.");
        }
        return url == null
                ? null
                : new RedisOptions(url, name, timeout == null ? TIMEOUT : timeout, Boolean.TRUE.equals(strict), secret);
    }

    private static String name(String text) {
        if (!text.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return text;
    }

    private static Duration time(String text) {
        String number = text.replaceFirst("\\s*m?s$", "");
        if (!number.matches("[0-9]{1,5}") || number.equals(text) || Integer.parseInt(number) == 0) {
            throw new IllegalArgumentException("a time such as 200ms or 1s");
        }
        int amount = Integer.parseInt(number);
        return text.endsWith("ms") ? Duration.ofMillis(amount) : Duration.ofSeconds(amount);
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private static String secret(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
            throw new IllegalArgumentException(
                    "a secret of at least " + SECRET_BYTES + " bytes, for example the output of openssl rand -hex 32");
        }
        return text;
    }

    /** How long a command may take as a whole, a connection that has to be made included; in nanoseconds. */
    long limit() {
        return 2 * timeout.toNanos();
    }

    byte @Nullable [] secretBytes() {
        return signingSecret == null ? null : signingSecret.getBytes(StandardCharsets.UTF_8);
    }
}
