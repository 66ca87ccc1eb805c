package dev.lathe.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimerTest {

    private final AtomicInteger threads = new AtomicInteger();

    private Timer timer() {
        return new Timer(task -> {
            threads.incrementAndGet();
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dying, error) -> {});
            return thread;
        });
    }

    @Test
    void whatIsEarlierComesFirstAndWhatIsCancelledNever() throws InterruptedException {
        try (Timer timer = timer()) {
            List<String> order = new CopyOnWriteArrayList<>();
            CountDownLatch done = new CountDownLatch(2);
            timer.schedule(Duration.ofMillis(200), () -> {
                order.add("late");
                done.countDown();
            });
            timer.schedule(Duration.ofMillis(100), () -> order.add("never")).run();
            timer.schedule(Duration.ofMillis(20), () -> {
                order.add("early");
                done.countDown();
            });
            assertTrue(done.await(10, TimeUnit.SECONDS));
            assertEquals(List.of("early", "late"), order);
            assertEquals(1, threads.get());
        }
    }

    @Test
    void anErrorInOneTaskDoesNotForgetTheOthers() throws InterruptedException {
        try (Timer timer = timer()) {
            CountDownLatch done = new CountDownLatch(1);
            timer.schedule(Duration.ofMillis(100), done::countDown);
            timer.schedule(Duration.ofMillis(10), () -> {
                throw new AssertionError("on purpose");
            });
            assertTrue(done.await(10, TimeUnit.SECONDS));
            assertEquals(2, threads.get());
        }
    }

    @Test
    void nothingIsDoneAfterTheEnd() throws InterruptedException {
        Timer timer = timer();
        CountDownLatch done = new CountDownLatch(1);
        timer.schedule(Duration.ofMillis(50), done::countDown);
        timer.close();
        timer.schedule(Duration.ZERO, done::countDown);
        assertFalse(done.await(200, TimeUnit.MILLISECONDS));
    }
}
