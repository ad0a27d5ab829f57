/**
 * The same answers from a hand-written servlet and from a route, on the same Tomcat, each in a process of its own. Run
 * by hand, and in short form by this module's test.
 */
@NullMarked
package io.routelet.benchmark.http;

import org.jspecify.annotations.NullMarked;
