/** A route of the HTTP comparison. Runs for each request on Routelet's side. */
@NullMarked
package app.text;

import org.jspecify.annotations.NullMarked;
