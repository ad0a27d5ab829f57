/**
 * The goal {@code prerender}: starts the application as it will be in its WAR, and has it write what is static. Runs in
 * the build.
 */
@NullMarked
package io.routelet.maven.prerender;

import org.jspecify.annotations.NullMarked;
