package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.json.JsonWriter;
import dev.lathe.cloudflare.internal.model.AccountAuditLogCodec;
import dev.lathe.cloudflare.internal.model.AccountCodec;
import dev.lathe.cloudflare.model.Account;
import dev.lathe.cloudflare.model.AccountAuditLog;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/**
 * What the SDK costs, in figures that are the same in each run: bytes allocated by reading and writing, and how much of
 * it there is. None may grow by more than a twentieth beyond {@code src/test/budget.properties}, which
 * {@code -Dlathe.budget.update=true} writes again.
 */
final class BudgetTest {

    private static final Path BASELINE = Path.of("src/test/budget.properties");
    private static final Path SOURCES = Path.of("src/generated/java");
    private static final Path CLASSES = Path.of("target/classes");
    private static final double MOST = 1.05;
    private static final int ENTRIES = 20;

    /** So few that the optimising compiler, which leaves allocations out, has not come yet. */
    private static final int RUNS = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final String ENTRY = """
            {"id":"4e5f60718293a4b5c6d7e8f901122334","account":{"id":"5a7c9e1b3d5f70821436587a9cbed0f2","name":"Contoso"},\
            "action":{"description":"Ge\u00e4ndert","result":"success","time":"2024-10-30T19:20:21.123Z","type":"update"},\
            "actor":{"id":"3f5d7b9a1c2e4f60718293a4b5c6d7e8","context":"api_token","email":"kim@example.com",\
            "ip_address":"2001:db8::4a","token_id":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","token_name":"backup","type":"user"},\
            "raw":{"cf_ray_id":"8d3f0a","method":"PUT","status_code":200,"uri":"/zones","user_agent":"curl/8"},\
            "resource":{"id":"r1","product":"dns","request":{"ttl":300},"scope":"zones","type":"dns_record"},\
            "zone":{"id":"z1","name":"example.com"}}""";

    private static final byte[] PAGE = page();

    private static final byte[] SMALL = """
            {"id":"5a7c9e1b3d5f70821436587a9cbed0f2","name":"Contoso","type":"standard","created_on":"2019-04-03T08:11:27Z",\
            "settings":{"abuse_contact_email":"abuse@example.com","enforce_twofactor":true}}""".getBytes(StandardCharsets.UTF_8);

    @Test
    void nothingGrowsUnnoticed() throws IOException {
        Map<String, Long> figures = figures();
        System.out.println(figures);
        assertTrue(!figures.containsValue(0L), "a figure of nothing");
        if (Boolean.getBoolean("lathe.budget.update")) {
            Files.write(
                    BASELINE,
                    figures.entrySet().stream()
                            .map(figure -> figure.getKey() + "=" + figure.getValue())
                            .toList());
        }
        Properties baseline = new Properties();
        try (Reader in = Files.newBufferedReader(BASELINE)) {
            baseline.load(in);
        }
        assertEquals(figures.keySet(), baseline.stringPropertyNames(), "figures of the baseline");
        List<String> grown = figures.entrySet().stream()
                .filter(figure -> figure.getValue() > MOST * Long.parseLong(baseline.getProperty(figure.getKey())))
                .map(figure -> figure + ", was " + baseline.getProperty(figure.getKey()))
                .toList();
        assertTrue(grown.isEmpty(), () -> "more than a twentieth above the baseline: " + grown);
    }

    private static Map<String, Long> figures() throws IOException {
        List<AccountAuditLog> entries = readPage();
        Account account = readSmall();
        Map<String, Long> figures = new TreeMap<>();
        figures.put("allocated.decode.page", allocated(BudgetTest::readPage));
        figures.put("allocated.decode.small", allocated(BudgetTest::readSmall));
        figures.put(
                "allocated.encode.page",
                allocated(
                        () -> JsonWriter.encode(entries, (out, all) -> out.list(all, AccountAuditLogCodec.INSTANCE))));
        figures.put("allocated.encode.small", allocated(() -> JsonWriter.encode(account, AccountCodec.INSTANCE)));
        figures.put("emitted.lines", lines());
        List<Path> classes = files(CLASSES, ".class");
        figures.put("emitted.classes", (long) classes.size());
        figures.put("emitted.deflated", deflated(classes));
        return figures;
    }

    /** Entries that differ where those of a list do: in what identifies them. */
    private static byte[] page() {
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> ENTRY.replace("4e5f6071", "4e5f60" + (10 + i))
                        .replace("8d3f0a", "8d3f" + (10 + i))
                        .replace("Ge\u00e4ndert", "Ge\u00e4ndert " + (10 + i))
                        .replace("kim@", "kim" + i % 7 + "@"))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<AccountAuditLog> readPage() {
        return JsonReader.decode(PAGE, in -> in.nextList(AccountAuditLogCodec.INSTANCE));
    }

    private static Account readSmall() {
        return JsonReader.decode(SMALL, AccountCodec.INSTANCE);
    }

    private static long allocated(Supplier<?> work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Object result = work.get();
            long after = THREADS.getCurrentThreadAllocatedBytes();
            assertTrue(result != null);
            least = Math.min(least, after - before);
        }
        return least;
    }

    private static long lines() throws IOException {
        long lines = 0;
        for (Path file : files(SOURCES, ".java")) {
            lines += Files.readAllLines(file).size();
        }
        return lines;
    }

    /** What the classes take in a jar, each by itself. */
    private static long deflated(List<Path> classes) throws IOException {
        Deflater deflater = new Deflater();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (Path file : classes) {
            deflater.reset();
            deflater.setInput(Files.readAllBytes(file));
            deflater.finish();
            while (!deflater.finished()) {
                bytes += deflater.deflate(buffer);
            }
        }
        deflater.end();
        return bytes;
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
