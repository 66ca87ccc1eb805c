package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.accounts.AccountListParams;
import dev.lathe.cloudflare.core.Page;
import dev.lathe.cloudflare.core.PagingException;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.model.Account;
import dev.lathe.cloudflare.model.AuditResultInfo;
import dev.lathe.cloudflare.model.OrganizationAuditLog;
import dev.lathe.cloudflare.model.SortDirection;
import dev.lathe.cloudflare.pagination.CursorPaginationAfter;
import dev.lathe.cloudflare.pagination.V4PagePaginationArray;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import dev.lathe.cloudflare.support.Request;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a user relies on when walking lists. */
class PagingTest {

    private static final String ORGANIZATION = "a67e14daa5f8dceeb91fe5449ba496ef";

    /** 1,000 audit entries on 10 pages; cursors are {@code c1} to {@code c9}. */
    private static Reply auditPage(Request request) {
        String cursor = request.queryValue("cursor");
        int page = cursor == null ? 0 : Integer.parseInt(cursor.substring(1));
        List<String> items = IntStream.range(page * 100, page * 100 + 100)
                .mapToObj(i -> "{\"id\":\"entry-" + i + "\"}")
                .toList();
        String next = page == 9 ? "" : ",\"cursor\":\"c" + (page + 1) + "\"";
        return Reply.json(200, Envelopes.page(items, "{\"count\":\"100\"" + next + "}"));
    }

    private static CursorPaginationAfter<OrganizationAuditLog> audit(Cloudflare client) {
        return client.organizations()
                .logs()
                .audit()
                .list(ORGANIZATION, q -> q.before("2024-10-31").since("2024-10-30"));
    }

    @Test
    void walksAThousandEntriesOverTenPagesInOrder() {
        try (LocalApi api = LocalApi.answering(PagingTest::auditPage);
                Cloudflare client = api.client()) {
            List<String> ids = new ArrayList<>();
            for (OrganizationAuditLog entry : audit(client)) {
                ids.add(entry.id());
            }

            assertEquals(IntStream.range(0, 1000).mapToObj(i -> "entry-" + i).toList(), ids);
            assertEquals(10, api.requests().size());
            assertEquals(
                    "before=2024-10-31&since=2024-10-30", api.requests().get(0).query());
            assertEquals(
                    "before=2024-10-31&since=2024-10-30&cursor=c9",
                    api.requests().get(9).query());
        }
    }

    @Test
    void asksForNothingBeforeTheFirstElementIsWanted() {
        try (LocalApi api = LocalApi.answering(PagingTest::auditPage);
                Cloudflare client = api.client()) {
            CursorPaginationAfter<OrganizationAuditLog> entries = audit(client);
            entries.iterator();
            entries.stream();
            assertEquals(0, api.requests().size());
        }
    }

    @Test
    void stoppingEarlyReadsNoFurtherPage() {
        try (LocalApi api = LocalApi.answering(PagingTest::auditPage);
                Cloudflare client = api.client()) {
            Iterator<OrganizationAuditLog> entries = audit(client).iterator();
            for (int i = 0; i < 200; i++) {
                entries.next();
            }
            assertEquals(2, api.requests().size());
            assertEquals("entry-0", audit(client).first().orElseThrow().id());
            assertEquals(3, api.requests().size());
        }
    }

    @Test
    void canBeWalkedTwice() {
        try (LocalApi api = LocalApi.answering(PagingTest::auditPage);
                Cloudflare client = api.client()) {
            CursorPaginationAfter<OrganizationAuditLog> entries = audit(client);
            assertEquals(1000, entries.stream().count());
            assertEquals(1000, entries.stream().count());
            assertEquals(20, api.requests().size());
        }
    }

    @Test
    void resumesWhereAPageEnded() {
        try (LocalApi api = LocalApi.answering(PagingTest::auditPage);
                Cloudflare client = api.client()) {
            Iterator<Page<OrganizationAuditLog, AuditResultInfo>> pages =
                    audit(client).pages().iterator();
            pages.next();
            Page<OrganizationAuditLog, AuditResultInfo> second = pages.next();
            AuditResultInfo info = second.info();
            assertNotNull(info);
            assertEquals("100", info.count());
            String token = second.nextToken();
            assertNotNull(token);

            Iterator<OrganizationAuditLog> rest =
                    audit(client).resumeFrom(token).iterator();

            assertEquals("entry-200", rest.next().id());
        }
    }

    @Test
    void readsTheCursorFromEitherPlace() {
        try (LocalApi api = LocalApi.answering(request -> request.queryValue("cursor") == null
                        ? Reply.json(
                                200,
                                Envelopes.page(
                                        List.of("{\"id\":\"a\"}"),
                                        "{\"cursor\":\"old\",\"cursors\":{\"after\":\"new\"}}"))
                        : Reply.json(200, Envelopes.page(List.of("{\"id\":\"b\"}"), "{\"cursor\":\"\"}")));
                Cloudflare client = api.client()) {
            assertEquals(
                    List.of("a", "b"),
                    audit(client).stream().map(OrganizationAuditLog::id).toList());
            assertEquals("new", api.requests().get(1).queryValue("cursor"));
            assertEquals(2, api.requests().size());
        }
    }

    @Test
    void aRepeatedCursorIsAnErrorWithTheResumeToken() {
        int[] served = {0};
        try (LocalApi api = LocalApi.answering(request -> Reply.json(
                        200, Envelopes.page(List.of("{\"id\":\"" + served[0]++ + "\"}"), "{\"cursor\":\"same\"}")));
                Cloudflare client = api.client()) {
            List<String> seen = new ArrayList<>();
            PagingException thrown =
                    assertThrows(PagingException.class, () -> audit(client).forEach(entry -> seen.add(entry.id())));
            assertNotNull(thrown.resumeToken());
            assertTrue(api.requests().size() <= 3, () -> api.requests().size() + " requests");
        }
    }

    @Test
    void cursorsThatGoInACircleAreFound() {
        int[] served = {0};
        List<String> circle = List.of("a", "b", "c");
        try (LocalApi api = LocalApi.answering(request -> {
                    int n = served[0]++;
                    return Reply.json(
                            200,
                            Envelopes.page(
                                    List.of("{\"id\":\"" + n + "\"}"), "{\"cursor\":\"" + circle.get(n % 3) + "\"}"));
                });
                Cloudflare client = api.client()) {
            assertThrows(PagingException.class, () -> audit(client).forEach(entry -> {}));
            assertTrue(api.requests().size() < 20, () -> api.requests().size() + " requests");
        }
    }

    @Test
    void anEmptyPageInTheMiddleWithACursorGoesOn() {
        try (LocalApi api = LocalApi.answering(request -> request.queryValue("cursor") == null
                        ? Reply.json(200, Envelopes.page(List.of(), "{\"cursor\":\"more\"}"))
                        : Reply.json(200, Envelopes.page(List.of("{\"id\":\"z\"}"), "{}")));
                Cloudflare client = api.client()) {
            assertEquals(
                    List.of("z"),
                    audit(client).stream().map(OrganizationAuditLog::id).toList());
        }
    }

    @Test
    void pagesByNumberUntilAnEmptyPageWhenThereAreNoTotals() {
        try (LocalApi api = LocalApi.answering(request -> {
                    int page = Integer.parseInt(request.queryValue("page") == null ? "1" : request.queryValue("page"));
                    return Reply.json(200, Envelopes.page(page > 3 ? List.of() : List.of(role(page)), "{}"));
                });
                Cloudflare client = api.client()) {
            assertEquals(
                    List.of("r1", "r2", "r3"),
                    client.accounts().roles().list("acc").stream()
                            .map(role -> role.id())
                            .toList());
            assertEquals(4, api.requests().size());
            assertEquals("", api.requests().get(0).query());
            assertEquals("2", api.requests().get(1).queryValue("page"));
        }
    }

    @Test
    void totalsEndTheWalkWithoutAFurtherRequest() {
        try (LocalApi api = LocalApi.answering(request -> {
                    int page = Integer.parseInt(request.queryValue("page") == null ? "1" : request.queryValue("page"));
                    return Reply.json(
                            200,
                            Envelopes.page(
                                    List.of(role(page)),
                                    "{\"page\":" + page
                                            + ",\"per_page\":1,\"count\":1,\"total_count\":3,\"total_pages\":3}"));
                });
                Cloudflare client = api.client()) {
            assertEquals(3, client.accounts().roles().list("acc").stream().count());
            assertEquals(3, api.requests().size());
        }
    }

    @Test
    void accountsEndThoughTheServerIgnoresThePage() {
        String account = "{\"id\":\"" + "1".repeat(32) + "\",\"name\":\"n\",\"type\":\"standard\"}";
        try (LocalApi api = LocalApi.answeringJson(200, Envelopes.page(List.of(account), "{\"page\":1}"));
                Cloudflare client = api.client()) {
            V4PagePaginationArray<Account> accounts = client.accounts().list();
            assertEquals(1, accounts.stream().count());
            assertEquals(2, api.requests().size());
        }
    }

    @Test
    void rolesFailWhenTheServerRepeatsAPage() {
        try (LocalApi api = LocalApi.answeringJson(200, Envelopes.page(List.of(role(1)), "{}"));
                Cloudflare client = api.client()) {
            assertThrows(
                    PagingException.class,
                    () -> client.accounts().roles().list("acc").forEach(role -> {}));
        }
    }

    @Test
    void keepsEveryOtherParameterFromPageToPage() {
        try (LocalApi api = LocalApi.answering(request -> Reply.json(
                        200,
                        Envelopes.page(
                                "2".equals(request.queryValue("page")) ? List.of() : List.of(account()), "{}")));
                Cloudflare client = api.client()) {
            AccountListParams params = AccountListParams.of(
                    q -> q.name("Northwind & Co").direction(SortDirection.ASC).perPage(5));
            client.accounts().list(params, RequestOptions.none()).forEach(account -> {});
            assertEquals(
                    "name=Northwind%20%26%20Co&direction=asc&per_page=5",
                    api.requests().get(0).query());
            assertEquals(
                    "name=Northwind%20%26%20Co&direction=asc&per_page=5&page=2",
                    api.requests().get(1).query());
        }
    }

    @Test
    void aSinglePageIsASinglePage() {
        try (LocalApi api = LocalApi.answeringJson(
                        200, Envelopes.page(List.of("{\"id\":\"s\"}"), "{\"page\":1,\"total_count\":50}"));
                Cloudflare client = api.client()) {
            Page<?, ?> page = client.accounts()
                    .subscriptions()
                    .list("acc")
                    .pages()
                    .iterator()
                    .next();
            assertNull(page.nextToken());
            assertEquals(
                    1, client.accounts().subscriptions().list("acc").stream().count());
            assertEquals(2, api.requests().size());
        }
    }

    private static String role(int n) {
        return "{\"id\":\"r" + n + "\",\"name\":\"n\",\"description\":\"d\",\"permissions\":{}}";
    }

    private static String account() {
        return "{\"id\":\"" + "1".repeat(32) + "\",\"name\":\"n\",\"type\":\"standard\"}";
    }
}
