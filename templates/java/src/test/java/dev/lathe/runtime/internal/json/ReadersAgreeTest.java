package dev.lathe.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Our own reader against jackson-core: the same values, the same refusals, the same places, in documents made up at
 * random. {@code -Dlathe.fuzz.seconds} makes it long, {@code -Dlathe.fuzz.seed} another one.
 */
final class ReadersAgreeTest {

    private static final int USUAL_SECONDS = 4;

    @Test
    void onDocumentsMadeUpAtRandom() {
        Duration duration = Duration.ofSeconds(Integer.getInteger("lathe.fuzz.seconds", USUAL_SECONDS));
        RandomJson documents = new RandomJson(Long.getLong("lathe.fuzz.seed", 1));
        long end = System.nanoTime() + duration.toNanos();
        Map<String, Long> read = new HashMap<>();
        long count = 0;
        while (count % 100 != 0 || System.nanoTime() < end) {
            byte[] json = documents.next();
            Readers.agreeing(json).forEach(way -> read.merge(way, 1L, Long::sum));
            count++;
        }
        System.out.println(count + " documents; read: " + read);
        assertEquals(Readers.ways(), read.size(), read::toString);
    }
}
