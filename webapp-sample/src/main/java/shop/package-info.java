/**
 * The shop itself: products in a database, their pictures, and who listens to changes. Knows nothing of HTTP; opened
 * when the application starts and closed when it ends.
 */
@NullMarked
package shop;

import org.jspecify.annotations.NullMarked;
