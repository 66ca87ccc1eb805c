package dev.lathe.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * G1 to G7, G16, G17: hostile text in one place at a time. Here each place meets one payload, and each payload some
 * places; {@link HostileRunTest} has all of them.
 */
@Tag("long")
class TextMatrixTest {

    @TempDir
    Path folder;

    @Test
    void aPayloadInAnyPlaceStaysData() throws IOException {
        List<Payload> payloads = Payload.all();
        Set<Payload> used = new HashSet<>();
        List<String> harmed = new ArrayList<>();
        int cells = 0;
        for (HostileDocument document : HostileDocument.all()) {
            TextMatrix matrix = new TextMatrix(document, folder.resolve("d" + cells));
            for (String position : document.positions()) {
                Payload payload = payloads.get(cells++ % payloads.size());
                used.add(payload);
                Cell cell = matrix.cell(position, payload);
                if (cell.verdict() == Cell.Verdict.HARMED) {
                    harmed.add(cell.toString());
                }
            }
        }
        assertEquals(List.of(), harmed);
        assertEquals(payloads.size(), used.size(), "each payload is used");
    }

    @Test
    void thereAreMoreThanTwelveHundredPairs() throws IOException {
        Set<String> positions = new TreeSet<>();
        int all = 0;
        for (HostileDocument document : HostileDocument.all()) {
            positions.addAll(document.positions());
            all += document.positions().size();
        }
        assertEquals(all, positions.size(), "each place has a name of its own");
        assertTrue(all * Payload.all().size() >= 1_242, () -> positions.size() + " places");
    }
}
