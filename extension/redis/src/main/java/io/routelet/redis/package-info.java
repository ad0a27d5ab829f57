/**
 * The response cache shared between servers, on Redis or Valkey: what {@link io.routelet.cache.CacheStore} asks for, as
 * scripts that Redis runs in one step each. Runs where renders and revalidations do, on their threads; no request for what
 * is in memory comes here.
 */
@NullMarked
package io.routelet.redis;

import org.jspecify.annotations.NullMarked;
