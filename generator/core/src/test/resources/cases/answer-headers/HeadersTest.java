package test.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import test.sdk.core.ApiException;
import test.sdk.core.DecodeException;
import test.sdk.core.NoParams;
import test.sdk.core.RequestOptions;
import test.sdk.core.Response;
import test.sdk.orders.OrdersCalls;
import test.sdk.testing.RecordingServer;
import test.sdk.testing.RecordingServer.Answer;

/** Documented headers have types, also those of errors. */
class HeadersTest {

    private static Response<List<String>> sent(RecordingServer server) {
        try (Shop client = Shop.builder().baseUrl(server.url()).maxRetries(0).build()) {
            return client.send(OrdersCalls.LIST.at(), NoParams.INSTANCE, RequestOptions.none());
        }
    }

    @Test
    void aSuccessHasTypedHeaders() {
        try (RecordingServer server = RecordingServer.start().answer(Answer.json(200, "[]")
                .with("X-Rate-Limit", "7")
                .with("X-Expires-After", "2026-01-10T00:00:00Z")
                .with("X-Tags", "a, b")
                .with("X-State", "stale")
                .with("X-Mixed", "so so")
                .with("X-Object", "a,b"))) {
            Response<List<String>> response = sent(server);
            assertEquals(7, response.header(ShopHeaders.X_RATE_LIMIT));
            assertEquals(OffsetDateTime.parse("2026-01-10T00:00:00Z"), response.header(ShopHeaders.X_EXPIRES_AFTER));
            assertEquals(List.of("a", "b"), response.header(ShopHeaders.X_TAGS));
            assertEquals("stale", String.valueOf(response.header(ShopHeaders.X_STATE)));
            assertEquals("so so", response.header(ShopHeaders.X_MIXED));
            assertEquals("a,b", response.header(ShopHeaders.X_OBJECT));
        }
    }

    @Test
    void missingIsNullAndAnotherFormIsAnError() {
        try (RecordingServer server = RecordingServer.start().answer(new Answer(200, Map.of("X-Rate-Limit", "many"), "[]"))) {
            Response<List<String>> response = sent(server);
            assertNull(response.header(ShopHeaders.X_TAGS));
            assertThrows(DecodeException.class, () -> response.header(ShopHeaders.X_RATE_LIMIT));
        }
    }

    @Test
    void anErrorHasThemToo() {
        try (RecordingServer server = RecordingServer.start().answer(Answer.json(429, "{}").with("X-Rate-Limit", "0"))) {
            ApiException failure = assertThrows(ApiException.class, () -> sent(server));
            assertEquals(0, ShopHeaders.X_RATE_LIMIT.from(failure.headers()));
        }
    }
}
