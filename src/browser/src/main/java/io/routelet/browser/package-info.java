/** The browser in which tests see a page as its reader does. It does not know the library. */
@NullMarked
package io.routelet.browser;

import org.jspecify.annotations.NullMarked;
