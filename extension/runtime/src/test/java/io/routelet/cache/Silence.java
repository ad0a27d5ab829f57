package io.routelet.cache;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the log quiet while a test has thousands of things go wrong. */
final class Silence implements BeforeAllCallback, AfterAllCallback {
    private final Logger log = Logger.getLogger("io.routelet");
    private @Nullable Level before;

    @Override
    public void beforeAll(ExtensionContext test) {
        before = log.getLevel();
        log.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        log.setLevel(before);
    }
}
