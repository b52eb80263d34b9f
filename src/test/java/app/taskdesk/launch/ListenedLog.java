package app.taskdesk.launch;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged at any level, from its making until it is closed. */
final class ListenedLog implements AutoCloseable {

    private final Handler handler = new Kept();
    private final StringBuffer words = new StringBuffer();

    ListenedLog() {
        Logger.getLogger("app.taskdesk").setLevel(Level.ALL);
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
    }

    String words() {
        return words.toString();
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
        Logger.getLogger("app.taskdesk").setLevel(null);
    }

    private final class Kept extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord told) {
            words.append(formatter.format(told));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    }
}
