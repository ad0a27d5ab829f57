/**
 * Writes the documentation as HTML; and keeps it true, in the tests: what a page shows is compiled, deployed and asked.
 */
@NullMarked
package io.routelet.site;

import org.jspecify.annotations.NullMarked;
