package dev.lathe.cli;

import dev.lathe.Stage;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;

/** Tells a waiting user which stage runs: nothing in the first second, then every stage once. */
final class Progress implements Consumer<Stage>, AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_000;

    private final PrintWriter err;
    private final Timer timer = new Timer("lathe-progress", true);
    private Stage stage = Stage.SOURCE;
    private boolean patienceIsOver;

    private Progress(PrintWriter err) {
        this.err = err;
    }

    static Progress start(PrintWriter err) {
        Progress progress = new Progress(err);
        progress.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        progress.speakUp();
                    }
                },
                PATIENCE_MILLIS);
        return progress;
    }

    @Override
    public synchronized void accept(Stage next) {
        stage = next;
        if (patienceIsOver) {
            say();
        }
    }

    private synchronized void speakUp() {
        patienceIsOver = true;
        say();
    }

    private void say() {
        err.println("lathe: " + stage.doing() + " ...");
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
