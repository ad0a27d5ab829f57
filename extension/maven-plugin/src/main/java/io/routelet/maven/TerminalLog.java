package io.routelet.maven;

import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What is logged while a goal runs an application, as a person reads it at a terminal: messages as they are, of the server
 * only what is wrong, and the route table once. Takes the place of the handlers that there are until it is closed.
 */
final class TerminalLog extends Handler {
    private static final Logger ROOT = Logger.getLogger("");
    private static final List<String> SERVER =
            List.of("org.apache.catalina.", "org.apache.coyote.", "org.apache.jasper.", "org.apache.tomcat.");
    private static final String ROUTES = "Routes of ";

    private final Formatter messages = new SimpleFormatter();
    private final Consumer<String> terminal;
    private final List<Handler> before = List.of(ROOT.getHandlers());
    private boolean hasRoutes;

    private TerminalLog(Consumer<String> terminal) {
        this.terminal = terminal;
    }

    static TerminalLog install(Consumer<String> terminal) {
        TerminalLog log = new TerminalLog(terminal);
        log.before.forEach(ROOT::removeHandler);
        ROOT.addHandler(log);
        return log;
    }

    @Override
    public void publish(LogRecord entry) {
        boolean wrong = entry.getLevel().intValue() >= Level.WARNING.intValue();
        String name = String.valueOf(entry.getLoggerName());
        String message = messages.formatMessage(entry);
        if (SERVER.stream().anyMatch(name::startsWith)) {
            return; // the goal itself says what does not start, with more to it
        }
        if (wrong && entry.getThrown() != null) {
            terminal.accept(messages.format(entry).stripTrailing());
        } else if (isLoggable(entry) && (!message.startsWith(ROUTES) || isFirst())) {
            terminal.accept(message);
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !hasRoutes;
        hasRoutes = true;
        return first;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        before.forEach(ROOT::addHandler);
    }
}
