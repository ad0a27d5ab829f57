/** The goal {@code routes}: the route table of a project, from its class files. Runs in the build; nothing is started. */
@NullMarked
package io.routelet.maven.routes;

import org.jspecify.annotations.NullMarked;
