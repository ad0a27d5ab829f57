/** The development server on projects that a test writes and edits. */
@NullMarked
package io.routelet.maven.dev;

import org.jspecify.annotations.NullMarked;
