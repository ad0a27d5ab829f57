/** What the goal {@code dev} does: compiles what was saved, starts the application again, and shows what is wrong. */
@NullMarked
package io.routelet.maven.dev;

import org.jspecify.annotations.NullMarked;
