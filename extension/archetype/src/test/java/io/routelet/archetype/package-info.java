/** Makes a project of the built archetype, and builds it with Maven. */
@NullMarked
package io.routelet.archetype;

import org.jspecify.annotations.NullMarked;
