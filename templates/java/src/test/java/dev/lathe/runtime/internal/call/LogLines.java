package dev.lathe.runtime.internal.call;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what clients log, down to a level, until it is closed. */
final class LogLines implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("dev.lathe.runtime.internal.http");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private LogLines() {}

    static LogLines at(Level level) {
        LogLines lines = new LogLines();
        LOGGER.setLevel(level);
        LOGGER.addHandler(lines.handler);
        return lines;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Those about bodies. */
    List<String> bodies() {
        return lines.stream()
                .filter(line -> line.matches("(?s)[^:]*, (request|answer): .*"))
                .toList();
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
    }
}
