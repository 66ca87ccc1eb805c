package dev.lathe.parse.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lathe.parse.routes.Route.Answer;
import dev.lathe.parse.routes.Route.Hint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the operations of small documents are called: {@code VERB /path operationId answer} to {@code resource.method}.
 */
final class RouteTreeTest {

    @Test
    void theUsualFiveOfACollection() {
        assertEquals(
                List.of("pets.list", "pets.create", "pets.get", "pets.update", "pets.delete", "pets.deleteAll"),
                names(
                        "GET /pets",
                        "POST /pets",
                        "GET /pets/{id}",
                        "PATCH /pets/{id}",
                        "DELETE /pets/{id}",
                        "DELETE /pets"));
    }

    @Test
    void aGetBesideItsItemIsAListWhateverItAnswers() {
        assertEquals(
                List.of("collections.list", "collections.get", "settings.get", "entries.list"),
                names("GET /collections", "GET /collections/{id}", "GET /settings", "GET /entries - PAGE"));
    }

    @Test
    void putBesidePatchReplaces() {
        assertEquals(
                List.of("zones.replace", "zones.update", "keys.update"),
                names("PUT /zones/{id}", "PATCH /zones/{id}", "PUT /keys/{id}"));
    }

    @Test
    void whatIsDoneToAThingIsAMethodOfIt() {
        assertEquals(
                List.of(
                        "points.list",
                        "points.search",
                        "tokens.roll",
                        "users.actions.suspend",
                        "messages.batchSend",
                        "files.add_shared_link",
                        "jobs.cancel",
                        "users.me"),
                names(
                        "GET /points - LIST",
                        "POST /points/search search_points",
                        "PUT /tokens/{id}/roll",
                        "POST /users/{id}/actions/suspend",
                        "POST /messages:batchSend",
                        "PUT /files/{id}#add_shared_link",
                        "POST /jobs/{id}:cancel",
                        "GET /users/me"));
    }

    @Test
    void aSegmentThatHasMoreThanOneOperationIsAResource() {
        assertEquals(
                List.of("users.avatar.create", "users.avatar.delete", "chat.exports.list", "chat.exports.create"),
                names(
                        "POST /users/{id}/avatar",
                        "DELETE /users/{id}/avatar",
                        "GET /chat/exports - LIST",
                        "POST /chat/exports"));
    }

    @Test
    void aThingThatCanOnlyBeMadeIsMadeByItsOwner() {
        assertEquals(
                List.of("audio.createSpeech", "audio.voice", "audio.sessions.create"),
                names("POST /audio/speech createSpeech", "POST /audio/voice", "POST /audio/sessions createSession"));
    }

    @Test
    void versionsAndPrefixesLeaveTheTree() {
        assertEquals(
                List.of("a.list", "b.list", "c.list", "d.get", "apis.get"),
                names(
                        "GET /api/v2/a - LIST",
                        "GET /rest/api/3.1/b - LIST",
                        "GET /2010-04-01/c.json - LIST",
                        "GET /d/v1/{id}",
                        "GET /apis/{id}"));
    }

    @Test
    void theSmallerOfTwoVersionsOfOneResourceKeepsItsOwn() {
        assertEquals(
                List.of("s.list", "s.get", "v2.s.list"),
                names("GET /v1/s - LIST", "GET /v1/s/{id}", "GET /v2/s - LIST"));
    }

    @Test
    void whatAllPathsShareIsNoResource() {
        assertEquals(
                List.of("products.list", "carts.create"),
                names("GET /shop/us/public/products - LIST", "POST /shop/us/public/carts"));
    }

    @Test
    void operationsOfOneNameAreToldApartByTheirParametersOrTheirIds() {
        assertEquals(
                List.of(
                        "aliases.delete",
                        "aliases.delete_by_type",
                        "threads.runs.create",
                        "threads.runs.createThreadAndRun",
                        "threads.runs.list"),
                names(
                        "DELETE /aliases/{id}",
                        "DELETE /aliases/{id}/{type}",
                        "POST /threads/{id}/runs",
                        "POST /threads/runs createThreadAndRun",
                        "GET /threads/{id}/runs - LIST"));
    }

    @Test
    void theOperationIdIsEvidenceForTheVerb() {
        assertEquals(
                List.of("orgs.repos.list", "search.search", "points.get_points", "points.get", "drafts.set"),
                names(
                        "GET /orgs/{org}/repos repos/list-for-org",
                        "POST /search",
                        "POST /points get_points",
                        "GET /points/{id} get_point",
                        "PUT /drafts/{id} setDraft"));
    }

    @Test
    void deepTreesStayShallow() {
        assertEquals(
                List.of("a.b.c.d-e.list", "a.b.c.d-f-g.list"),
                names("GET /a/b/c/d/e - LIST", "GET /a/b/c/d/f/g - LIST", "GET /a", "GET /a/b", "GET /a/b/c")
                        .subList(0, 2));
    }

    @Test
    void spellingsOfOneNameAreOneResource() {
        assertEquals(
                List.of("user-groups.list", "user-groups.get"),
                names("GET /user-groups - LIST", "GET /userGroups/{id}"));
    }

    @Test
    void hintsWin() {
        Route hinted =
                new Route("post", "/a/b", "", Answer.OTHER, new Hint(List.of("accounts", "tokens"), "roll"), null);
        assertEquals(List.of(new Placed(List.of("accounts", "tokens"), "roll")), RouteTree.places(List.of(hinted)));
    }

    @Test
    void whatIsLockedStaysAndNewcomersGiveWay() {
        Route locked = new Route("get", "/a/{id}", "", Answer.OTHER, Hint.NONE, new Placed(List.of("a"), "list"));
        assertEquals(
                List.of(new Placed(List.of("a"), "list"), new Placed(List.of("a"), "getAll")),
                RouteTree.places(List.of(locked, route("GET /a getAll LIST"))));
    }

    @Test
    void noTwoOperationsShareAPlaceAndOrderDoesNotMatter() {
        List<String> lines = List.of(
                "GET /{a}",
                "GET /{a}/{b}",
                "POST /",
                "POST /{a}",
                "PUT /{a}",
                "PATCH /{a}",
                "GET /x/{a}",
                "GET /X/{b}",
                "GET /x",
                "GET /%F0%9F%98%80",
                "GET /..",
                "POST /x/run",
                "POST /x/{a}/run",
                "GET /x/run/{b}",
                "GET /v1",
                "GET /v2",
                "GET /api",
                "HEAD /x",
                "OPTIONS /x",
                "GET /{",
                "GET /a:",
                "GET /f(x='{y}')",
                "GET /#",
                "GET /?q");
        List<Placed> places =
                RouteTree.places(lines.stream().map(RouteTreeTest::route).toList());
        assertEquals(lines.size(), new HashSet<>(places).size(), places::toString);

        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        List<Placed> again = new ArrayList<>(
                RouteTree.places(reversed.stream().map(RouteTreeTest::route).toList()));
        Collections.reverse(again);
        assertEquals(
                places.stream().map(Placed::method).toList(),
                again.stream().map(Placed::method).toList());
    }

    private static List<String> names(String... lines) {
        List<Route> routes = Arrays.stream(lines).map(RouteTreeTest::route).toList();
        List<Placed> places = RouteTree.places(routes);
        return IntStream.range(0, lines.length)
                .mapToObj(i -> String.join(".", places.get(i).resource()) + "."
                        + places.get(i).method())
                .toList();
    }

    private static Route route(String line) {
        String[] parts = line.split(" ", -1);
        String id = parts.length > 2 && !parts[2].equals("-") ? parts[2] : "";
        Answer answer = parts.length > 3 ? Answer.valueOf(parts[3]) : Answer.OTHER;
        return new Route(parts[0].toLowerCase(Locale.ROOT), parts[1], id, answer, Hint.NONE, null);
    }
}
