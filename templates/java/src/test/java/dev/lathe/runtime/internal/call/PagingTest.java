package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ApiException;
import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.NotFoundException;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.PageSource;
import dev.lathe.runtime.core.Paginator;
import dev.lathe.runtime.core.PagingException;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.paging.Advance;
import dev.lathe.runtime.internal.paging.PagingScheme;
import dev.lathe.runtime.internal.paging.Repeat;
import dev.lathe.runtime.internal.paging.Stop;
import dev.lathe.runtime.testing.RecordingServer;
import dev.lathe.runtime.testing.RecordingServer.Answer;
import dev.lathe.runtime.testing.RecordingServer.Recorded;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingTest {

    private RecordingServer server;
    private Engine engine;

    @BeforeEach
    void open() {
        server = RecordingServer.start();
        engine = new Fixture.Patience().engine(Fixture.settings(server.url()));
    }

    @AfterEach
    void close() {
        engine.close();
        server.close();
    }

    /** As an emitted paginator is. */
    private static final class Longs extends Paginator<Long, RawJson> {

        Longs(PageSource<Long, RawJson> source) {
            super(source);
        }

        @Override
        public Longs resumeFrom(String token) {
            return new Longs(source().resumeFrom(token));
        }

        @Override
        public Longs prefetch() {
            return new Longs(source().prefetch());
        }
    }

    private Longs list(Call<NoParams, Page<Long, RawJson>> call) {
        return new Longs(engine.pages(call.at(), NoParams.INSTANCE, RequestOptions.none()));
    }

    private static String page(String items, String info) {
        return "{\"success\":true,\"result\":[" + items + "],\"result_info\":{" + info + "}}";
    }

    private static String items(long from, long to) {
        return LongStream.range(from, to).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static String parameter(Recorded request, String name, String otherwise) {
        return request.query().stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    /** Pages of 100 numbers, without totals. */
    private Answer numbered(Recorded request, long count) {
        long page = Long.parseLong(parameter(request, "page", "1"));
        long from = (page - 1) * 100;
        return Answer.json(200, page(items(from, Math.min(count, from + 100)), "\"page\":" + page));
    }

    private static List<Long> all(Iterable<Long> items) {
        List<Long> all = new ArrayList<>();
        items.forEach(all::add);
        return all;
    }

    private static List<Long> range(long to) {
        return LongStream.range(0, to).boxed().toList();
    }

    @Test
    void nothingIsFetchedBeforeTheFirstElementAndNothingAfterTheLastOneWanted() {
        server.otherwise(request -> numbered(request, 1_000));
        Longs list = list(Fixture.LIST);
        Iterator<Long> items = list.iterator();
        assertEquals(0, server.requests().size());
        assertEquals(0L, items.next());
        assertEquals(1, server.requests().size());
        assertEquals(range(100), list.limit(100).toList());
        assertEquals(2, server.requests().size());
        assertEquals(Optional.of(0L), list.first());
        assertEquals(3, server.requests().size());
    }

    @Test
    void aThousandItemsComeInOrderAgainAndAgain() {
        server.otherwise(request -> numbered(request, 1_000));
        Longs list = list(Fixture.LIST);
        assertEquals(range(1_000), all(list));
        assertEquals(11, server.requests().size());
        assertNull(server.requests().get(0).rawQuery());
        assertEquals("page=11", server.requests().get(10).rawQuery());
        assertEquals(range(1_000), list.stream().toList());
        assertEquals(range(1_000), all(list.prefetch()));
        assertEquals(33, server.requests().size());
    }

    @Test
    void totalsSaveTheLastRequest() {
        server.answer(200, page("1,2", "\"total_count\":3")).answer(200, page("3", "\"total_count\":3"));
        assertEquals(List.of(1L, 2L, 3L), all(list(Fixture.LIST)));
        assertEquals(2, server.requests().size());
    }

    @Test
    void retriesNeitherLoseNorRepeatItems() {
        server.otherwise(request -> server.requests().size() % 2 == 0 ? Answer.text(503, "") : numbered(request, 300));
        assertEquals(range(300), all(list(Fixture.LIST)));
    }

    @Test
    void aWalkGoesOnFromItsToken() {
        server.otherwise(request -> numbered(request, 250));
        Longs list = list(Fixture.LIST);
        Page<Long, RawJson> first = list.pages().iterator().next();
        assertEquals("{\"page\":1}", String.valueOf(first.info()));
        List<Long> rest = all(list.resumeFrom(Objects.requireNonNull(first.nextToken())));
        assertEquals(LongStream.range(100, 250).boxed().toList(), rest);
        assertThrows(IllegalArgumentException.class, () -> list.resumeFrom("nonsense"));
    }

    @Test
    void aServerThatIgnoresThePageIsAnErrorOrAnEnd() {
        server.otherwise(request -> Answer.json(200, page("1,2", "\"page\":1")));
        PagingException failure = assertThrows(PagingException.class, () -> all(list(Fixture.LIST)));
        assertTrue(Objects.requireNonNull(failure.getMessage()).startsWith("things.list"));
        PagingScheme pages = PagingScheme.of("/result", null, new Advance.PageNumber("page", null, 1));
        assertEquals(List.of(1L, 2L), all(list(Fixture.list(pages, Repeat.END))));
    }

    @Test
    void cursorsAreTriedInOrderAndAnEmptyOneEndsTheWalk() {
        server.answer(200, page("1", "\"cursors\":{\"after\":\"a/b\"},\"cursor\":\"no\""))
                .answer(200, page("", "\"cursors\":{\"after\":\"\"},\"cursor\":\"c\""))
                .answer(200, page("2", "\"cursor\":\"\""));
        assertEquals(List.of(1L, 2L), all(list(Fixture.CURSOR)));
        assertEquals("cursor=a%2Fb", server.requests().get(1).rawQuery());
        assertEquals("cursor=c", server.requests().get(2).rawQuery());
    }

    @Test
    void s17ACursorCycleIsAnErrorAfterEachPageCameOnce() {
        server.otherwise(request -> {
            String cursor = parameter(request, "cursor", "");
            return cursor.equals("a")
                    ? Answer.json(200, page("2", "\"cursor\":\"b\""))
                    : Answer.json(200, page(cursor.isEmpty() ? "1" : "3", "\"cursor\":\"a\""));
        });
        List<Long> seen = new ArrayList<>();
        PagingException failure =
                assertThrows(PagingException.class, () -> list(Fixture.CURSOR).forEach(seen::add));
        assertEquals(List.of(1L, 2L, 3L), seen);
        assertEquals(3, server.requests().size());
        assertEquals(
                2L,
                list(Fixture.CURSOR).resumeFrom(failure.resumeToken()).first().orElseThrow());
    }

    @Test
    void offsetsCountWhatCame() {
        PagingScheme scheme = PagingScheme.of(
                "/result", null, new Advance.Offset("offset", null), new Stop.TotalCount("/result_info/total"));
        server.answer(200, page("1,2", "\"total\":3")).answer(200, page("3", "\"total\":3"));
        assertEquals(List.of(1L, 2L, 3L), all(list(Fixture.list(scheme, Repeat.FAIL))));
        assertEquals("offset=2", server.requests().get(1).rawQuery());
    }

    @Test
    void s17LinkHeadersAndUrlsAreFollowedOnTheSameOriginOnly() {
        PagingScheme scheme = PagingScheme.of("/result", null, new Advance.LinkHeader());
        server.answer(new Answer(
                        200,
                        Map.of("Link", "</other>; rel=\"prev\", </things?after=7>; title=\"a, b\"; rel=\"next\""),
                        page("1", "")))
                .answer(new Answer(200, Map.of("Link", "<https://evil.example/things>; rel=next"), page("2", "")));
        List<Long> seen = new ArrayList<>();
        PagingException failure = assertThrows(
                PagingException.class,
                () -> list(Fixture.list(scheme, Repeat.FAIL)).forEach(seen::add));
        assertTrue(Objects.requireNonNull(failure.getMessage()).contains("another origin"));
        assertEquals(List.of(1L, 2L), seen);
        assertEquals("after=7", server.requests().get(1).rawQuery());
        assertEquals(2, server.requests().size());
    }

    @Test
    void aRefusedPageDoesNotCostTheOneBeforeWhenFetchedAhead() {
        PagingScheme scheme = PagingScheme.of("/result", null, new Advance.NextUrl(List.of("/next")));
        server.answer(200, "{\"result\":[1],\"next\":\"//evil.example/x\"}");
        List<Long> seen = new ArrayList<>();
        assertThrows(
                PagingException.class,
                () -> list(Fixture.list(scheme, Repeat.FAIL)).prefetch().forEach(seen::add));
        assertEquals(List.of(1L), seen);
    }

    @Test
    void theLastItemsIdNamesTheNextPage() {
        PagingScheme scheme =
                PagingScheme.of("/data", null, new Advance.LastItem("after", "/id"), new Stop.HasMore("/has_more"));
        Call<NoParams, Page<RawJson, Void>> call =
                Calls.of("things.list", "GET", "/things").pages(scheme, Repeat.FAIL, JsonReader::nextRaw);
        server.answer(200, "{\"has_more\":true,\"data\":[{\"id\":\"x\"},{\"id\":\"y z\"}]}")
                .answer(200, "{\"data\":[{\"id\":\"q\"}],\"has_more\":false}");
        Iterator<Page<RawJson, Void>> pages = engine.pages(call.at(), NoParams.INSTANCE, RequestOptions.none())
                .pages();
        assertEquals(2, pages.next().items().size());
        assertEquals(1, pages.next().items().size());
        assertEquals(false, pages.hasNext());
        assertEquals("after=y%20z", server.requests().get(1).rawQuery());
    }

    @Test
    void thePageParameterMayStandInTheBody() {
        PagingScheme scheme = PagingScheme.of("/result", null, new Advance.PageNumber("page", null, 1))
                .inBody();
        Call<NoParams, Page<Long, Void>> call = Calls.of("things.search", "POST", "/search")
                .emptyBody()
                .pages(scheme, Repeat.FAIL, JsonReader::nextLong);
        server.answer(200, page("1", "")).answer(200, page("", ""));
        Iterator<Page<Long, Void>> pages = engine.pages(call.at(), NoParams.INSTANCE, RequestOptions.none())
                .pages();
        pages.forEachRemaining(page -> assertTrue(page.items().size() <= 1));
        assertEquals("{\"page\":2}", server.requests().get(1).body());
    }

    @Test
    void bareListsAndSinglePagesWork() {
        Call<NoParams, Page<Long, Void>> call = Calls.of("things.list", "GET", "/things")
                .pages(PagingScheme.of("", null, new Advance.Single()), Repeat.FAIL, JsonReader::nextLong);
        server.answer(200, "[1,2]");
        Page<Long, Void> page = engine.call(call.at(), NoParams.INSTANCE, RequestOptions.none());
        assertEquals(List.of(1L, 2L), page.items());
        assertNull(page.nextToken());
    }

    @Test
    void failuresOfAPageAreThoseOfTheCall() {
        server.answer(404, "{}");
        assertThrows(NotFoundException.class, () -> list(Fixture.LIST).first());
        server.answer(200, "{\"success\":false,\"result\":null,\"errors\":[{\"message\":\"no\"}]}");
        assertThrows(ApiException.class, () -> list(Fixture.LIST).first());
    }
}
