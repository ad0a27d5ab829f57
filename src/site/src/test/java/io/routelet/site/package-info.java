/**
 * Keeps the documentation true, in the build: what a page shows is compiled, deployed and asked. How a page says what it
 * wants is in {@link io.routelet.site.Page}.
 */
@NullMarked
package io.routelet.site;

import org.jspecify.annotations.NullMarked;
