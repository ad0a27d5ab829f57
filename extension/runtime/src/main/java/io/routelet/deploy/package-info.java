/**
 * Runs once, at deployment: finds the classes {@code Route}, checks them, and binds them into the table that {@link
 * io.routelet.serve} answers from. {@link io.routelet.deploy.RouteletInitializer} is where the container comes in; all
 * mistakes are told there together.
 */
@NullMarked
package io.routelet.deploy;

import org.jspecify.annotations.NullMarked;
