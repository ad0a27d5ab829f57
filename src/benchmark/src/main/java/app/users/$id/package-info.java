/** A route of the HTTP comparison. Runs for each request on Routelet's side. */
@NullMarked
package app.users.$id;

import org.jspecify.annotations.NullMarked;
