package io.routelet.site;

import java.nio.file.Path;

/** Where the sources are, seen from this module. */
final class Repository {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Repository() {}
}
