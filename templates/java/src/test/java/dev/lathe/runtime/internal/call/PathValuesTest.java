package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in paths, and addresses that servers hand out: neither leads to another resource than meant. */
class PathValuesTest {

    private static final List<String> TEMPLATES = List.of(
            "/p/{id}/a",
            "/p/{id}/",
            "/p/{id}",
            "/{id}/a",
            "/{id}/",
            "/{id}",
            "/p/{id}:initiate",
            "/p/{id}.json",
            "/p/{id}?beta=true",
            "/p/{id}.?beta=true",
            "/p/{id}/{x}/download",
            "/p/{id}-{x}/download",
            "/p/{id}{x}/download",
            "/p/{id}.{x}/download",
            "/p/{id}..{x}/download");

    private static final List<String> VALUES = List.of(
            "",
            ".",
            "..",
            "x",
            "%2e",
            "%2E",
            "%2e%2e",
            "%2E%2E",
            "%2e%2E",
            "%2E%2e",
            "a/b",
            "a b",
            "a+b",
            "a?x=1#f",
            "a;b",
            "a:b",
            "a@b",
            "\u00e9\ud83d\ude00",
            "../../admin",
            "..%2f..%2fadmin",
            "a\r\nX: 1",
            "\u0000",
            "\u202e",
            "\ud800",
            "....//",
            "..;/",
            "%252e%252e");

    /** D14: cloudflare-typescript's table of templates and values, and ours. */
    @Test
    void c2AndC3NoValueChangesTheSegmentsOfAPath() {
        int sent = 0;
        for (String template : TEMPLATES) {
            boolean two = template.contains("{x}");
            for (String first : VALUES) {
                for (String second : two ? VALUES : List.of("X")) {
                    sent += check(template, first, second, two ? 2 : 1);
                }
            }
        }
        assertTrue(sent > 600, "only " + sent + " were sent");
    }

    private static int check(String template, String first, String second, int count) {
        PathTemplate path = PathTemplate.of(template);
        String filled;
        try {
            filled = count == 2 ? path.fill(first, second) : path.fill(first);
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("id") || message.contains("x"), message);
            return 0;
        }
        String plain = count == 2 ? path.fill("X", "X") : path.fill("X");
        URI normal = URI.create("http://h" + filled).normalize();
        assertEquals(segments(plain), segments(normal.getRawPath() + query(normal)), template + " " + filled);
        String expected = template.replace("{id}", first).replace("{x}", second);
        assertEquals(expected, URLDecoder.decode(filled.replace("+", "%2B"), StandardCharsets.UTF_8));
        return 1;
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    private static long segments(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void c2EmptyAndDotValuesAreRefusedByName(String value) {
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> Fixture.GET.at(value));
        assertTrue(Objects.requireNonNull(failure.getMessage()).contains("thing_id"));
    }

    @Test
    void c1NullAndMissingArgumentsAreNamed() {
        assertThrows(IllegalArgumentException.class, Fixture.GET::at);
        assertThrows(IllegalArgumentException.class, () -> Fixture.GET.at("a", "b"));
    }

    /** stripe-java's table of addresses that a server may hand out. */
    @Test
    void nextAddressesStayOnTheOrigin() {
        URI base = URI.create("https://api.example/client/v4");
        for (String fine : List.of(
                "/v1/customers/cus_123",
                "/v1/customers?email=user%40example.com",
                "/v1/invoices/in_123@456",
                "/v1/\\evil.example",
                "https://api.example/client/v4/x?a=1",
                "?page=2",
                "https://api.example:443/x",
                "HTTPS://API.example/x")) {
            URI next = Objects.requireNonNull(BaseUrl.sameOrigin(base, fine), fine);
            assertEquals("api.example", next.getHost());
        }
        for (String evil : List.of(
                "@evil.example/v1",
                ":pw@evil.example/v1",
                ":80@evil.example/v1",
                ".evil.example/v1",
                "-evil.example/v1",
                "https://evil.example/v1",
                "//evil.example/v1",
                "",
                "v1/customers",
                "https://api.example.evil/x",
                "https://api.example@evil/x",
                "https://api.example:444/x",
                "https://api.example:80/x",
                "https://api.example:443@evil.example/x",
                "http://api.example/x",
                "file:///etc/passwd")) {
            assertNull(BaseUrl.sameOrigin(base, evil), evil);
        }
    }
}
