/** What pages share. A private folder: nothing in it is a route. */
@NullMarked
package app._lib;

import org.jspecify.annotations.NullMarked;
