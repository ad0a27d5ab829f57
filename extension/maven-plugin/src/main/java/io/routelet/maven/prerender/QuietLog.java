package io.routelet.maven.prerender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a build hear no more of a server's start than what is wrong. */
final class QuietLog {
    private final Map<Logger, @Nullable Level> before = new HashMap<>();

    QuietLog() {
        for (String name : List.of("org.apache", "io.routelet")) {
            Logger logger = Logger.getLogger(name);
            before.put(logger, logger.getLevel());
            logger.setLevel(Level.WARNING);
        }
    }

    /** All is as before. */
    void restore() {
        before.forEach(Logger::setLevel);
    }
}
