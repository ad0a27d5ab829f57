/**
 * Shows that a GET needs nothing from the request. {@link io.routelet.proof.StaticProof} reads the byte code of a handler
 * and of what it reaches, {@link io.routelet.proof.Policy} says which calls out of the application are harmless, {@link
 * io.routelet.proof.ClassIndex} has the application's classes, and a {@link io.routelet.proof.Verdict} says what came out
 * and why.
 *
 * <p>It runs at start-up or in a build, loads none of the classes that it judges, and knows neither Servlet nor the rest
 * of Routelet: the names of Routelet's own API are in the policy's table.
 *
 * <p>A proof that fails is a dynamic verdict, never an exception. What cannot be shown is dynamic: that costs time, the
 * opposite would give one client's answer to another.
 */
@NullMarked
package io.routelet.proof;

import org.jspecify.annotations.NullMarked;
