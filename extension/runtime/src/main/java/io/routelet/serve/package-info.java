/**
 * Runs at request time: from the container to the author's method and back. A request goes {@link
 * io.routelet.serve.FrontController} → {@link io.routelet.serve.RouteResolver} (with the {@link
 * io.routelet.serve.PathGuard}) → {@link io.routelet.serve.Endpoint} → the author's code → {@link
 * io.routelet.serve.ResponseWriter}.
 */
@NullMarked
package io.routelet.serve;

import org.jspecify.annotations.NullMarked;
