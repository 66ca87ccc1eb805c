package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BinaryResponse;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.core.Transport;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.json.JsonWriter;
import dev.lathe.runtime.internal.paging.Advance;
import dev.lathe.runtime.internal.paging.PagingScheme;
import dev.lathe.runtime.internal.paging.Repeat;
import dev.lathe.runtime.internal.paging.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is larger than memory. The usual build takes little of it; with {@code -Dmemory.bytes=1073741824
 * -Dmemory.pages=10000 -Dtests.jvm=-Xmx64m} client and server together pass 1 GB up and down, and a million items.
 */
@Timeout(900)
class ConstantMemoryTest {

    private static final long BYTES = Long.getLong("memory.bytes", 1L << 20);
    private static final int PAGES = Integer.getInteger("memory.pages", 20);
    private static final int ITEMS = 100;
    private static final int CHUNK = 1 << 16;

    /** What one more page may add to what is live: nothing; the rest is what machines keep for themselves. */
    private static final long SLACK = 6L << 20;

    private static final RequestOptions PATIENT = RequestOptions.builder()
            .timeout(Duration.ofMinutes(14))
            .attemptTimeout(Duration.ofMinutes(14))
            .build();

    private static final Call<NoParams, Page<Long, RawJson>> LIST = Calls.of("things.list", "GET", "/things")
            .enveloped()
            .pages(
                    PagingScheme.of(
                            "/result",
                            "/result_info",
                            new Advance.PageNumber("page", "per_page", 1),
                            new Stop.TotalPages("/result_info/total_pages")),
                    Repeat.FAIL,
                    JsonReader::nextLong,
                    JsonReader::nextRaw);

    private static byte[] chunk() {
        byte[] bytes = new byte[CHUNK];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = expected(i);
        }
        return bytes;
    }

    private static byte expected(long place) {
        return (byte) (place % 251 ^ place % CHUNK >> 8);
    }

    /** The bytes of a large file that is not there. */
    private static final class Made extends InputStream {

        private long place;

        @Override
        public int read() {
            return place < BYTES ? expected(place++ % CHUNK) & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (place >= BYTES) {
                return -1;
            }
            int count = (int) Math.min(length, BYTES - place);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = expected((place + i) % CHUNK);
            }
            place += count;
            return count;
        }
    }

    /** Counts bytes that are what they should be. */
    private static long right(InputStream in) throws IOException {
        byte[] bytes = new byte[CHUNK];
        byte[] expected = chunk();
        long place = 0;
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            for (int i = 0; i < count; i++) {
                if (bytes[i] != expected[(int) (place % CHUNK)]) {
                    return place;
                }
                place++;
            }
        }
        return place;
    }

    private static Engine engine(Transport transport, URI url) {
        return Engine.open(Api.settings(url).transport(transport).build());
    }

    @ParameterizedTest
    @EnumSource
    void aDownloadIsNeverInMemoryAsAWhole(Carrier carrier) throws Exception {
        byte[] chunk = chunk();
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    wire.send("HTTP/1.1 200 OK\r\nContent-Length: " + BYTES + "\r\n\r\n");
                    for (long sent = 0; sent < BYTES; sent += CHUNK) {
                        wire.send(chunk);
                    }
                });
                Transport transport = carrier.open();
                Engine engine = engine(transport, server.url());
                BinaryResponse answer = engine.call(
                        Calls.of("things.file", "GET", "/file").binary().at(), NoParams.INSTANCE, PATIENT)) {
            assertEquals(BYTES, right(answer.inputStream()));
        }
    }

    @ParameterizedTest
    @CsvSource({"JDK,true", "JDK,false", "OKHTTP,true", "OKHTTP,false", "APACHE,true", "APACHE,false"})
    void anUploadIsNeverInMemoryAsAWhole(Carrier carrier, boolean isLengthKnown) throws Exception {
        Upload upload = Upload.of(Made::new, isLengthKnown ? BYTES : -1);
        try (SinkServer server = SinkServer.counting(ConstantMemoryTest::right);
                Transport transport = carrier.open();
                Engine engine = engine(transport, server.url())) {
            assertEquals(
                    "" + BYTES,
                    engine.call(
                            Calls.of("things.put", "PUT", "/file")
                                    .<Upload>body(JsonWriter::file)
                                    .plain("application/octet-stream")
                                    .value(JsonReader::nextString)
                                    .at(),
                            upload,
                            PATIENT));
        }
    }

    private static String page(Seen request) {
        String target = request.target();
        long number = target.contains("page=") ? Long.parseLong(target.replaceAll(".*[?&]page=([0-9]+).*", "$1")) : 1;
        String items = LongStream.range((number - 1) * ITEMS, number * ITEMS)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(","));
        return Api.answer("{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[" + items
                + "],\"result_info\":{\"total_pages\":" + PAGES + "}}");
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Keeps no requests, as {@link HostileServer} does. */
    private static SinkServer pages() {
        return SinkServer.answering(ConstantMemoryTest::page);
    }

    @Test
    void s17AMillionItemsAreReadInConstantMemory() {
        try (SinkServer server = pages();
                Engine engine = Engine.open(Api.settings(server.url()).build())) {
            Iterator<Page<Long, RawJson>> pages =
                    engine.pages(LIST.at(), NoParams.INSTANCE, PATIENT).pages();
            long expected = 0;
            long early = 0;
            for (int page = 1; pages.hasNext(); page++) {
                for (long item : pages.next().items()) {
                    assertEquals(expected++, item);
                }
                if (page == PAGES / 4) {
                    early = live();
                }
            }
            assertEquals((long) PAGES * ITEMS, expected);
            long grown = live() - early;
            assertTrue(grown < SLACK, "live bytes grew by " + grown);
        }
    }

    @Test
    void s17AMillionItemsArePublishedInConstantMemory() throws Exception {
        AtomicLong expected = new AtomicLong();
        AtomicLong early = new AtomicLong();
        AtomicInteger wrong = new AtomicInteger();
        try (SinkServer server = pages();
                Engine engine = Engine.open(Api.settings(server.url()).build())) {
            engine.pagesAsync(LIST.at(), NoParams.INSTANCE, PATIENT)
                    .forEach(item -> {
                        wrong.addAndGet(item == expected.getAndIncrement() ? 0 : 1);
                        if (item == (long) PAGES * ITEMS / 4) {
                            early.set(live());
                        }
                    })
                    .get(14, TimeUnit.MINUTES);
            assertEquals((long) PAGES * ITEMS, expected.get());
            assertEquals(0, wrong.get());
            long grown = live() - early.get();
            assertTrue(grown < SLACK, "live bytes grew by " + grown);
        }
    }
}
