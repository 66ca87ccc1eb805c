package dev.lathe.runtime.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.BadRequestException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.PagingException;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.paging.Advance;
import dev.lathe.runtime.internal.paging.PagingScheme;
import dev.lathe.runtime.internal.paging.Repeat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of servers that lead nowhere, or elsewhere. */
@Timeout(30)
class HostilePagesTest {

    private static final Call<NoParams, Page<Long, RawJson>> CURSOR =
            list(new Advance.Cursor("cursor", List.of("/info/next")));
    private static final Call<NoParams, Page<Long, RawJson>> NEXT_URL =
            list(new Advance.NextUrl(List.of("/info/next")));

    private static Call<NoParams, Page<Long, RawJson>> list(Advance advance) {
        return Calls.of("things.list", "GET", "/things")
                .pages(
                        PagingScheme.of("/items", "/info", advance),
                        Repeat.FAIL,
                        JsonReader::nextLong,
                        JsonReader::nextRaw);
    }

    private static String page(String items, String next) {
        return Api.answer("{\"items\":[" + items + "],\"info\":{\"next\":\"" + next + "\"}}");
    }

    /** Walks until it ends or fails; answers what came. */
    private static List<Long> walk(Way way, Engine engine, Call<NoParams, Page<Long, RawJson>> call) {
        List<Long> found = new ArrayList<>();
        try {
            if (way == Way.BLOCKING) {
                Iterator<Page<Long, RawJson>> pages = engine.pages(call.at(), NoParams.INSTANCE, RequestOptions.none())
                        .pages();
                pages.forEachRemaining(page -> found.addAll(page.items()));
            } else {
                engine.pagesAsync(call.at(), NoParams.INSTANCE, RequestOptions.none())
                        .forEach(found::add)
                        .join();
            }
            found.add(-1L);
        } catch (CompletionException failed) {
            assertInstanceOf(PagingException.class, failed.getCause());
        } catch (PagingException failed) {
            assertFalse(failed.resumeToken().isEmpty());
        }
        return found;
    }

    /** Cursors as a server gives them, one a page, then again from the first; how many pages come before the error. */
    @ParameterizedTest
    @CsvSource({
        "a, 2",
        "a-b, 3",
        "a-b-c, 4",
        "a-a, 2",
        "a-b-b, 3",
        "a-b-a-c, 3",
        "a-b-c-d-e-f-g, 8",
        "0, 2",
        "' -a', 3",
        "a-A, 3"
    })
    void s17ARepeatedCursorIsAnErrorAfterEachPageCameOnce(String script, int pages) {
        String[] cursors = script.split("-", -1);
        for (Way way : Way.values()) {
            AtomicInteger count = new AtomicInteger();
            try (HostileServer server = HostileServer.playing((request, wire) -> {
                        int number = count.getAndIncrement();
                        wire.send(page("" + number, cursors[number % cursors.length]));
                    });
                    Engine engine = Api.engine(server)) {
                List<Long> found = walk(way, engine, CURSOR);
                assertEquals(server.requests().size(), found.size(), "each page once, and an error: " + found);
                assertFalse(found.contains(-1L), "no end");
                assertTrue(found.size() <= pages, script + ": " + found);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/things",
                "http://127.0.0.1.evil.example/things",
                "http://127.0.0.1:1/things",
                "//evil.example/things",
                "http://127.0.0.1@evil.example/things",
                ":80@evil.example/things",
                "@evil.example/things",
                ".evil.example/things",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "things"
            })
    void s17ANextAddressElsewhereIsRefused(String next) {
        for (Way way : Way.values()) {
            for (String address : List.of(next, next.replace("/", "\\/"))) {
                try (HostileServer server = HostileServer.playing((request, wire) -> wire.send(page("1", address)));
                        Engine engine = Api.engine(server)) {
                    assertEquals(List.of(1L), walk(way, engine, NEXT_URL));
                    assertEquals(1, server.requests().size());
                }
            }
        }
    }

    /** The same port text in front of another host's: the origin is compared as a whole. */
    @Test
    void s17AnAddressThatOnlyBeginsLikeTheOriginIsRefused() {
        for (String rest : List.of("0/things", "@evil.example/things", ".evil.example/things", "x")) {
            try (HostileServer server = HostileServer.playing(
                            (request, wire) -> wire.send(page("1", "http://" + request.header("Host") + rest)));
                    Engine engine = Api.engine(server)) {
                assertEquals(List.of(1L), walk(Way.BLOCKING, engine, NEXT_URL));
                assertEquals(1, server.requests().size());
            }
        }
    }

    /** Pages are fetched one by one: what is not wanted is not asked for, however many there are. */
    @Test
    void s17AListWithoutEndCostsOnlyWhatIsTaken() {
        AtomicInteger count = new AtomicInteger();
        try (HostileServer server =
                        HostileServer.playing((request, wire) -> wire.send(page("", "c" + count.incrementAndGet())));
                Engine engine = Api.engine(server)) {
            Iterator<Page<Long, RawJson>> pages = engine.pages(CURSOR.at(), NoParams.INSTANCE, RequestOptions.none())
                    .pages();
            for (int i = 0; i < 100; i++) {
                assertEquals(List.of(), pages.next().items());
            }
            assertEquals(100, server.requests().size());
        }
    }

    @Test
    void s17AnErrorInTheMiddleIsTheErrorOfThatPage() {
        AtomicInteger count = new AtomicInteger();
        try (HostileServer server = HostileServer.playing((request, wire) -> {
                    int number = count.incrementAndGet();
                    wire.send(number < 3 ? page("" + number, "c" + number) : Api.answer("400 X", ""));
                });
                Engine engine = Api.engine(server)) {
            List<Long> found = new ArrayList<>();
            assertThrows(
                    BadRequestException.class,
                    () -> engine.pages(CURSOR.at(), NoParams.INSTANCE, RequestOptions.none())
                            .pages()
                            .forEachRemaining(page -> found.addAll(page.items())));
            assertEquals(List.of(1L, 2L), found);
        }
    }
}
