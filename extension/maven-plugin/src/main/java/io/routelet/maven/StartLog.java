package io.routelet.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What Tomcat logs while an application starts, of which the exception that kept it from starting is all there is to
 * know why: Tomcat only tells that it failed.
 */
final class StartLog extends Handler implements AutoCloseable {
    private static final Logger SERVER = Logger.getLogger("org.apache.catalina");

    private final List<LogRecord> errors = new ArrayList<>();

    StartLog() {
        SERVER.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            errors.add(entry);
        }
    }

    /** The first exception; where there is none, the messages. */
    synchronized Throwable failure() {
        for (LogRecord error : errors) {
            if (error.getThrown() != null) {
                return error.getThrown();
            }
        }
        return new IllegalStateException(
                String.join("\n", errors.stream().map(LogRecord::getMessage).toList()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        SERVER.removeHandler(this);
    }
}
