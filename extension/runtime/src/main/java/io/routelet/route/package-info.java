/**
 * Which class answers which URL. {@link io.routelet.route.RoutePath} turns packages and folders into paths,
 * {@link io.routelet.route.RouteTable} finds the route of a request, {@link io.routelet.route.RouteRules} says what is
 * wrong with a route, and {@link io.routelet.route.RouteProblem} has the words for it.
 *
 * <p>Everything but {@link io.routelet.route.RouteTable#find} runs when an application is compiled or started. It knows
 * neither Servlet nor the rest of Routelet, so that runtime, annotation processor and Maven plugin share it.
 */
@NullMarked
package io.routelet.route;

import org.jspecify.annotations.NullMarked;
