package io.routelet.containers;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The log as a person reads it at a terminal: messages as they are, and of the server only what is wrong. A handler of
 * its own, since Tomcat gives every {@code ConsoleHandler} another format.
 */
final class PlainLog extends Handler {
    private static final Logger SERVER = Logger.getLogger("org.apache");

    private final Formatter messages = new SimpleFormatter();

    private PlainLog() {}

    static void install() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new PlainLog());
        SERVER.setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            System.err.print(messages.format(entry));
        } else if (isLoggable(entry)) {
            System.err.println(messages.formatMessage(entry));
        }
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {}
}
