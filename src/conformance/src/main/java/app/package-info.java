/**
 * The handlers of the conformance cases, one tree for all configurations. Where one path answers
 * differently from configuration to configuration, the handler asks {@code io.routelet.conformance.Configuration}.
 *
 * <p>Routes do not say {@code @NullMarked}: a package of a route has a {@code package-info} only where its segment needs one.
 */
package app;
