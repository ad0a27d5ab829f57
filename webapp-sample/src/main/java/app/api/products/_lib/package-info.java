/** What the routes of products share. A private folder: nothing in it is a route. */
@NullMarked
package app.api.products._lib;

import org.jspecify.annotations.NullMarked;
