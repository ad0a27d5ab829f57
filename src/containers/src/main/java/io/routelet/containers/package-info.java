/**
 * What the tests of all modules have in common: the servers under test, how an application gets onto them, and how they are
 * asked. It does not know the library. Runs in unit tests and integration tests.
 */
@NullMarked
package io.routelet.containers;

import org.jspecify.annotations.NullMarked;
