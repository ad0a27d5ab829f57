/** A route of the HTTP comparison. Runs once on Routelet's side. */
@NullMarked
package app.cached;

import org.jspecify.annotations.NullMarked;
