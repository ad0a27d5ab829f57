/**
 * The goals of the Maven plugin, and an embedded Tomcat that serves a project's application. Runs in the build; the
 * application has class loaders of its own and sees nothing of Maven.
 */
@NullMarked
package io.routelet.maven;

import org.jspecify.annotations.NullMarked;
