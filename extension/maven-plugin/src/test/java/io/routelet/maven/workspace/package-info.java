/** For a Maven that a test starts: the modules of this build, which are in no repository. Runs in that Maven. */
@NullMarked
package io.routelet.maven.workspace;

import org.jspecify.annotations.NullMarked;
