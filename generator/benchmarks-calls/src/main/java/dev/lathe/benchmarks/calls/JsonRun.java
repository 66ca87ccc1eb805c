package dev.lathe.benchmarks.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lathe.benchmarks.calls.Interleaved.Effort;
import dev.lathe.benchmarks.calls.Interleaved.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Reads and writes JSON with all peers, in one program. */
final class JsonRun {

    private static final List<JsonPeer> PEERS = List.of(
            new OpenApiGeneratorPeer(OpenApiGeneratorPeer.Way.BYTES),
            new OpenApiGeneratorPeer(OpenApiGeneratorPeer.Way.CLIENT),
            new LathePeer(),
            LibraryPeer.jackson2(),
            LibraryPeer.jackson3(),
            LibraryPeer.avaje(),
            LibraryPeer.fastjson2(),
            new BoundPeer(BoundPeer.Part.TOKENS),
            new BoundPeer(BoundPeer.Part.TEXT),
            new BoundPeer(BoundPeer.Part.STRINGS));

    private static final byte[] PAGE = AuditPages.inOrder(AuditPages.ENTRIES);
    private static final byte[] SHUFFLED = AuditPages.shuffled(AuditPages.ENTRIES);
    private static final byte[] SMALL = AuditPages.account();

    private final List<String> lines = new ArrayList<>();
    private final Effort effort;

    private JsonRun(Effort effort) {
        this.effort = effort;
    }

    /** Arguments: the file for the figures, the rounds. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[1]);
        JsonRun run = new JsonRun(new Effort(300, rounds, TimeUnit.MILLISECONDS.toNanos(100)));
        for (JsonPeer peer : PEERS) {
            check(peer);
        }
        run.task("decode page", peer -> () -> peer.readPage(PAGE));
        run.task("decode page, shuffled", peer -> () -> peer.readPage(SHUFFLED));
        run.task("decode small", peer -> () -> peer.readSmall(SMALL));
        run.task("encode page", peer -> {
            Object page = peer.readPage(PAGE);
            return peer.writePage(page) == null ? null : () -> peer.writePage(page);
        });
        run.task("encode small", peer -> {
            Object small = peer.readSmall(SMALL);
            return peer.writeSmall(small) == null ? null : () -> peer.writeSmall(small);
        });
        Files.write(Path.of(arguments[0]), run.lines);
    }

    /** Makes the work of one peer; null if it has none. */
    @FunctionalInterface
    private interface Task {
        @org.jspecify.annotations.Nullable
        Work of(JsonPeer peer) throws Exception;
    }

    private void task(String name, Task task) throws Exception {
        Interleaved interleaved = new Interleaved();
        for (JsonPeer peer : PEERS) {
            Work work = task.of(peer);
            if (work != null) {
                interleaved.add(peer.name(), work);
            }
        }
        interleaved
                .measure(effort)
                .forEach((peer, cost) -> lines.add(
                        String.format(Locale.ROOT, "%s\t%s\t%.1f\t%.1f", name, peer, cost.nanos(), cost.bytes())));
    }

    /** What a peer reads and writes again must be what came: no peer wins by leaving things out. */
    private static void check(JsonPeer peer) throws Exception {
        byte[] page = peer.writePage(peer.readPage(PAGE));
        byte[] shuffled = peer.writePage(peer.readPage(SHUFFLED));
        byte[] small = peer.writeSmall(peer.readSmall(SMALL));
        if (page != null && shuffled != null && small != null) {
            same(peer, PAGE, page);
            same(peer, SHUFFLED, shuffled);
            same(peer, SMALL, small);
        }
    }

    private static void same(JsonPeer peer, byte[] expected, byte[] actual) throws IOException {
        JsonNode before = tree(expected);
        JsonNode after = tree(actual);
        if (!before.equals(after)) {
            throw new IllegalStateException(peer.name() + " changes the JSON:\n"
                    + before.toString().substring(0, 600) + "\n"
                    + after.toString().substring(0, 600));
        }
    }

    private static JsonNode tree(byte[] json) throws IOException {
        return new ObjectMapper().readTree(json);
    }
}
