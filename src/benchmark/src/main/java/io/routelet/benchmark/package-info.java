/**
 * What Routelet costs, measured side by side with what it replaces. Run by hand on a quiet machine; the build only
 * checks that it runs.
 */
@NullMarked
package io.routelet.benchmark;

import org.jspecify.annotations.NullMarked;
