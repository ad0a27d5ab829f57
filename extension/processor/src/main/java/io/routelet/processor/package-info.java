/**
 * What the compiler runs: {@link io.routelet.processor.RouteProcessor} reads the routes that are compiled through the
 * compiler's model, has the rules of {@code io.routelet.route} judge them, and writes the records {@code Params} and the
 * class {@code Links}. Nothing of it is in a WAR.
 *
 * <p>It may use the API and {@code io.routelet.route}.
 */
@NullMarked
package io.routelet.processor;

import org.jspecify.annotations.NullMarked;
