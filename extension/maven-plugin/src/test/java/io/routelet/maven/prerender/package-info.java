/** Prerendering applications that a test writes. */
@NullMarked
package io.routelet.maven.prerender;

import org.jspecify.annotations.NullMarked;
