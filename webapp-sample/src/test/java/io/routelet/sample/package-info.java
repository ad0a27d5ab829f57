/**
 * The WAR as its users meet it: over HTTP and in a browser, on every server. These tests see none of its classes; those
 * of the handlers, which are called as plain methods, stand beside them.
 */
@NullMarked
package io.routelet.sample;

import org.jspecify.annotations.NullMarked;
