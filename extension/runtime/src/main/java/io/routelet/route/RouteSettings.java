package io.routelet.route;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code @RouteConfig} says. Empty is what the author left out, and {@code RouteConfig.NEVER}.
 *
 * @param dynamic the mode
 * @param revalidate seconds until a response is stale
 * @param expire seconds until it is no longer served
 * @param maxDuration seconds that a handler may take
 * @param tags the names to revalidate by
 * @param dynamicParams false where only generated parameters exist
 */
public record RouteSettings(
        Mode dynamic,
        OptionalLong revalidate,
        OptionalLong expire,
        OptionalLong maxDuration,
        List<String> tags,
        boolean dynamicParams) {

    /** The seconds after which a response is no longer served stale where the author says nothing: a year. */
    public static final long EXPIRE = 31_536_000;

    /** A class without {@code @RouteConfig}. */
    public static final RouteSettings NONE = new RouteSettings(
            Mode.AUTO, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), List.of(), true);

    /** When GET runs, by the names of {@code Dynamic}. */
    public enum Mode {
        /** Found out. */
        AUTO,
        /** Cached; the request reads as empty. */
        FORCE_STATIC,
        /** Cached; reading the request fails. */
        ERROR,
        /** Always run. */
        FORCE_DYNAMIC
    }

    /** Copies the tags. */
    public RouteSettings {
        tags = List.copyOf(tags);
    }

    /**
     * Whether the responses of GET are kept, as far as the author can say.
     *
     * @param generates whether the class has {@code generateStaticParams}
     */
    public boolean isStatic(boolean generates) {
        return !isUncached() && (generates || asksForCaching().isPresent());
    }

    /** Whether the author leaves it open when GET runs. */
    public boolean isUnsaid() {
        return dynamic == Mode.AUTO && !isUncached() && asksForCaching().isEmpty();
    }

    /** Whether the author says that GET always runs. */
    public boolean isUncached() {
        return dynamic == Mode.FORCE_DYNAMIC || (revalidate.isPresent() && revalidate.getAsLong() == 0);
    }

    /** The first member that asks for caching, as the author wrote it. */
    Optional<String> asksForCaching() {
        if (dynamic == Mode.FORCE_STATIC || dynamic == Mode.ERROR) {
            return Optional.of("dynamic = " + dynamic);
        }
        return asksForRevalidation();
    }

    Optional<String> asksForRevalidation() {
        if (revalidate.isPresent() && revalidate.getAsLong() > 0) {
            return Optional.of("revalidate = " + revalidate.getAsLong());
        }
        if (expire.isPresent()) {
            return Optional.of("expire = " + expire.getAsLong());
        }
        return tags.isEmpty() ? Optional.empty() : Optional.of("tags");
    }
}
