/**
 * Asks the conformance WAR what Next.js was asked, and compares the answers. Runs in the build: quickly on embedded Tomcat,
 * then with the packaged WAR on every container.
 */
@NullMarked
package io.routelet.conformance;

import org.jspecify.annotations.NullMarked;
