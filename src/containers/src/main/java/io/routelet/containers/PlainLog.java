package io.routelet.containers;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log as a person reads it at a terminal: messages as they are, of the server only what is wrong. */
final class PlainLog extends Formatter {
    private static final Logger SERVER = Logger.getLogger("org.apache");

    private PlainLog() {}

    static void install() {
        LogManager.getLogManager().reset();
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(new PlainLog());
        Logger.getLogger("").addHandler(console);
        SERVER.setLevel(Level.WARNING);
    }

    @Override
    public String format(LogRecord entry) {
        String level = entry.getLevel().intValue() < Level.WARNING.intValue() ? "" : entry.getLevel() + " ";
        String text = level + formatMessage(entry) + System.lineSeparator();
        return entry.getThrown() == null ? text : text + trace(entry.getThrown());
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
