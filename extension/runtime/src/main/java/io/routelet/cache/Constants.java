package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/** What of an application is one thing for all its life: the instances of its routes, and what they hold for good. */
@FunctionalInterface
public interface Constants {
    /** The name of this object, which no other has; null where it is no constant, and a scope may not capture it. */
    @Nullable
    String nameOf(Object value);
}
