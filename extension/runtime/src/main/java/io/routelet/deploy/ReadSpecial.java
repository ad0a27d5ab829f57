package io.routelet.deploy;

import io.routelet.route.RoutePath;
import io.routelet.route.SpecialRoute;

/**
 * What is special about a class that makes a file: its {@code generate} is the GET of a route.
 *
 * @param kind which file it makes
 * @param folder what its package spells
 * @param several whether a method of the author names several files
 */
record ReadSpecial(SpecialRoute kind, RoutePath folder, boolean several) {
    /** Where the file is, or the files are. */
    RoutePath path() {
        return kind.path(folder, several);
    }
}
