/** The route table of projects that a test writes. */
@NullMarked
package io.routelet.maven.routes;

import org.jspecify.annotations.NullMarked;
