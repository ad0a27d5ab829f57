/** A route of the HTTP comparison. Runs for each request on Routelet's side. */
@NullMarked
package app.orders;

import org.jspecify.annotations.NullMarked;
