package dev.lathe.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * SDKs of documents without hints walk lists of a real server: to the end, on from a token, never in a circle, never to
 * another origin. That each page is asked for and read as it should be is what the emitted tests of the cases show.
 */
class PagesOfCasesTest {

    private static final Map<String, ClassLoader> SDKS = new TreeMap<>();

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private Function<String, String> answers = request -> "{}";
    private Function<String, String> links = request -> "";

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @AfterAll
    static void forget() {
        SDKS.clear();
    }

    private String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String request = exchange.getRequestURI() + body;
        requests.add(request);
        byte[] answer = answers.apply(request).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!links.apply(request).isEmpty()) {
            exchange.getResponseHeaders().set("Link", links.apply(request));
        }
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static ClassLoader sdk(String trait) {
        return SDKS.computeIfAbsent(trait, name -> {
            Compilation compilation = CompiledRuntime.compile(CompiledRuntime.besides(CasePlan.of(name)));
            assertEquals(List.of(), compilation.problems());
            return compilation.loader();
        });
    }

    /** The paginator of {@code way}, a service after the other and then a method, with its arguments. */
    private Iterable<?> list(String trait, String way, Object... arguments) throws ReflectiveOperationException {
        String[] steps = way.split("[.]", -1);
        Object builder = sdk(trait)
                .loadClass("test.sdk." + steps[0])
                .getMethod("builder")
                .invoke(null);
        call(builder, "baseUrl", URI.create(origin()));
        Object here = Objects.requireNonNull(call(builder, "build"));
        for (int i = 1; i < steps.length - 1; i++) {
            here = Objects.requireNonNull(call(here, steps[i]));
        }
        return (Iterable<?>) Objects.requireNonNull(call(here, steps[steps.length - 1], arguments));
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = Arrays.stream(target.getClass().getMethods())
                .filter(m -> m.getName().equals(name) && takes(m, arguments) && !m.isBridge())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(target.getClass() + "." + name));
        method.setAccessible(true);
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean fits = types.length == arguments.length;
        for (int i = 0; fits && i < types.length; i++) {
            fits = types[i].isInstance(arguments[i]);
        }
        return fits;
    }

    private static List<String> ids(Iterable<?> list) throws ReflectiveOperationException {
        List<String> ids = new ArrayList<>();
        for (Object item : list) {
            ids.add(String.valueOf(call(item, "id")));
        }
        return ids;
    }

    /** The resume token of the failure in which a walk ends. */
    private static String stuck(Iterable<?> list, int itemsBefore) throws ReflectiveOperationException {
        Iterator<?> items = list.iterator();
        for (int i = 0; i < itemsBefore; i++) {
            items.next();
        }
        RuntimeException failure = assertThrows(RuntimeException.class, items::hasNext);
        assertEquals("PagingException", failure.getClass().getSimpleName());
        return String.valueOf(call(failure, "resumeToken"));
    }

    @Test
    void theLastIdLeadsOnAndAServerThatRepeatsItIsFoundOut() throws ReflectiveOperationException {
        answers = request -> request.contains("starting_after=b")
                ? "{\"object\":\"list\",\"url\":\"/\",\"data\":[{\"id\":\"c\",\"amount\":1}],\"has_more\":false}"
                : "{\"object\":\"list\",\"url\":\"/\",\"data\":[{\"id\":\"a\",\"amount\":1},{\"id\":\"b\",\"amount\":1}],\"has_more\":true}";
        Iterable<?> charges = list("pages-by-last-id", "Shop.charges.list");
        assertEquals(List.of(), requests);
        assertEquals(List.of("a", "b", "c"), ids(charges));
        assertEquals(List.of("/charges", "/charges?starting_after=b"), requests);
        int[] page = {0};
        answers = request -> "{\"object\":\"list\",\"url\":\"/" + page[0]++
                + "\",\"data\":[{\"id\":\"a\",\"amount\":1}],\"has_more\":true}";
        stuck(charges, 2);
    }

    @Test
    void moreWithoutAPlaceIsAFailureAndNotAnEnd() throws ReflectiveOperationException {
        answers = request -> "{\"object\":\"list\",\"url\":\"/\",\"data\":[],\"has_more\":true}";
        Iterable<?> charges = list("pages-by-last-id", "Shop.charges.list");
        Iterator<?> items = charges.iterator();
        assertEquals(
                "PagingException",
                assertThrows(RuntimeException.class, items::hasNext).getClass().getSimpleName());
    }

    @Test
    void cursorsTravelInTheBodyAndAWalkGoesOnFromItsToken() throws ReflectiveOperationException {
        answers = request -> request.contains("\"cursor\":\"n1\"")
                ? "{\"orders\":[{\"id\":\"b\"}]}"
                : "{\"orders\":[{\"id\":\"a\"}],\"cursor\":\"n1\"}";
        ClassLoader sdk = sdk("pages-by-cursor-in-body");
        Class<?> type = sdk.loadClass("test.sdk.model.SearchOrdersRequest");
        Object builder = type.getMethod("builder").invoke(null);
        call(builder, "locationIds", List.of("L"));
        Object body = Objects.requireNonNull(call(builder, "build"));
        Iterable<?> orders = list("pages-by-cursor-in-body", "Till.orders.search", body);
        assertEquals(List.of("a", "b"), ids(orders));
        assertEquals("/v2/orders/search{\"location_ids\":[\"L\"],\"cursor\":\"n1\"}", requests.get(1));
        Object first = ((Iterable<?>) call(orders, "pages")).iterator().next();
        String token = String.valueOf(call(first, "nextToken"));
        assertEquals(List.of("b"), ids((Iterable<?>) call(orders, "resumeFrom", token)));
    }

    @Test
    void urlsOfTheAnswerAreFollowedOnTheSameOriginOnly() throws ReflectiveOperationException {
        String[] next = {origin() + "/v2/droplets?page=2"};
        answers = request -> request.contains("page=2")
                ? "{\"droplets\":[{\"id\":2}],\"meta\":{\"total\":2},\"links\":{}}"
                : "{\"droplets\":[{\"id\":1}],\"meta\":{\"total\":2},\"links\":{\"pages\":{\"next\":\"" + next[0]
                        + "\"}}}";
        Iterable<?> droplets = list("pages-by-next-url", "Cloud.droplets.list");
        for (String fine : List.of(next[0], "/v2/droplets?page=2", "?page=2")) {
            next[0] = fine;
            assertEquals(List.of("1", "2"), ids(droplets), fine);
        }
        for (String evil : List.of(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v2/droplets?page=2",
                "//evil.example/?page=2",
                "https" + origin().substring(4) + "/?page=2")) {
            next[0] = evil;
            int before = requests.size();
            stuck(droplets, 1);
            assertEquals(before + 1, requests.size(), evil);
        }
    }

    @Test
    void linksInHeadersAreFollowedAndACircleIsFoundOut() throws ReflectiveOperationException {
        answers = request -> "[{\"name\":\"" + requests.size() + "\"}]";
        links = request ->
                request.contains("page=3") ? "" : "</repos?page=" + (requests.size() + 1) + ">; rel=\"next\"";
        Iterable<?> repos = list("pages-by-link-header", "Forge.repos.list");
        int count = 0;
        for (Object repo : repos) {
            assertInstanceOf(Record.class, repo);
            count++;
        }
        assertEquals(3, count);
        links = request -> request.contains("page=a") ? "</repos?page=b>; rel=next" : "</repos?page=a>; rel=next";
        String token = stuck(repos, 3);
        assertTrue(((Iterable<?>) call(repos, "resumeFrom", token)).iterator().hasNext());
    }
}
