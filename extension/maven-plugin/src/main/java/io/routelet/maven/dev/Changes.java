package io.routelet.maven.dev;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which files are new, which are not what they were, and which are gone. */
record Changes(Set<Path> added, Set<Path> changed, Set<Path> removed) {
    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Those of one kind. */
    Changes only(Predicate<Path> wanted) {
        return new Changes(filtered(added, wanted), filtered(changed, wanted), filtered(removed, wanted));
    }

    private static Set<Path> filtered(Set<Path> files, Predicate<Path> wanted) {
        Set<Path> kept = new TreeSet<>(files);
        kept.removeIf(wanted.negate());
        return kept;
    }

    /** The files that there are now. */
    Set<Path> present() {
        Set<Path> present = new TreeSet<>(added);
        present.addAll(changed);
        return present;
    }

    /** All of them. */
    Set<Path> all() {
        Set<Path> all = present();
        all.addAll(removed);
        return all;
    }
}
