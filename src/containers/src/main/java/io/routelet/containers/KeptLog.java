package io.routelet.containers;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged in this JVM from its making to its close, as text. */
final class KeptLog extends Handler {
    private static final Logger ROOT = Logger.getLogger("");

    private final SimpleFormatter formatter = new SimpleFormatter();
    private final List<String> messages = new ArrayList<>();

    KeptLog() {
        ROOT.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        messages.add(formatter.formatMessage(entry));
        for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
            messages.add(String.valueOf(thrown.getMessage()));
        }
    }

    /** All messages so far, of exceptions too. */
    synchronized String text() {
        return String.join("\n", messages);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
