/** The servers under test, and how a WAR gets onto them. Runs in the integration tests of the WAR modules. */
@NullMarked
package io.routelet.containers;

import org.jspecify.annotations.NullMarked;
