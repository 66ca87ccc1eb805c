package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.core.ApiException;
import dev.lathe.cloudflare.core.AuthenticationException;
import dev.lathe.cloudflare.core.BadRequestException;
import dev.lathe.cloudflare.core.ConflictException;
import dev.lathe.cloudflare.core.ConnectionException;
import dev.lathe.cloudflare.core.DecodeException;
import dev.lathe.cloudflare.core.NotFoundException;
import dev.lathe.cloudflare.core.PermissionDeniedException;
import dev.lathe.cloudflare.core.RateLimitException;
import dev.lathe.cloudflare.core.ServerException;
import dev.lathe.cloudflare.core.UnprocessableEntityException;
import dev.lathe.cloudflare.model.IamFailure;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What failures look like to a caller. */
class FailuresTest {

    private static final Map<Integer, Class<? extends ApiException>> BY_STATUS = Map.of(
            400, BadRequestException.class,
            401, AuthenticationException.class,
            403, PermissionDeniedException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            422, UnprocessableEntityException.class,
            429, RateLimitException.class,
            418, ApiException.class,
            500, ServerException.class,
            503, ServerException.class);

    @Test
    void everyStatusHasItsType() {
        BY_STATUS.forEach((status, type) -> {
            try (LocalApi api = LocalApi.answering(request -> Reply.json(status, Envelopes.failure(7003, "no"))
                            .header("cf-ray", "9e2f4c6a8b0d1f35-AMS"));
                    Cloudflare client = api.builder().maxRetries(0).build()) {
                ApiException thrown =
                        assertThrows(ApiException.class, () -> client.accounts().get("acc"));
                assertEquals(type, thrown.getClass());
                assertEquals(status, thrown.status());
                assertEquals("9e2f4c6a8b0d1f35-AMS", thrown.requestId());
                assertEquals(7003L, thrown.errors().get(0).code());
                assertEquals("no", thrown.errors().get(0).message());
                assertEquals(1, thrown.attempts());
            }
        });
    }

    @Test
    void theDocumentedBodyIsTyped() {
        try (LocalApi api = LocalApi.answeringJson(404, Envelopes.failure(7003, "no"));
                Cloudflare client = api.client()) {
            NotFoundException thrown = assertThrows(
                    NotFoundException.class, () -> client.accounts().get("acc"));
            IamFailure body = assertInstanceOf(IamFailure.class, thrown.error());
            assertEquals("no", body.errors().get(0).message());
        }
    }

    @Test
    void successFalseOnAnOkAnswerIsAnError() {
        try (LocalApi api = LocalApi.answeringJson(200, Envelopes.failure(1003, "soft"));
                Cloudflare client = api.client()) {
            ApiException thrown =
                    assertThrows(ApiException.class, () -> client.accounts().get("acc"));
            assertEquals(200, thrown.status());
            assertEquals("soft", thrown.errors().get(0).message());
            assertThrows(ApiException.class, () -> client.accounts().list().forEach(account -> {}));
        }
    }

    @Test
    void anHtmlGatewayErrorKeepsItsStatusAndText() {
        try (LocalApi api = LocalApi.answering(
                        request -> Reply.of(502, "text/html", "<html><body>Bad gateway</body></html>"));
                Cloudflare client = api.builder().maxRetries(0).build()) {
            ServerException thrown =
                    assertThrows(ServerException.class, () -> client.accounts().get("acc"));
            assertEquals(502, thrown.status());
            assertTrue(thrown.body().contains("Bad gateway"));
            assertNull(thrown.error());
            assertTrue(thrown.errors().isEmpty());
        }
    }

    @Test
    void aBodyCutShortIsAConnectionFailure() {
        try (LocalApi api = LocalApi.answering(request ->
                        Reply.json(200, "{\"success\":true,\"result\":{\"id\"").claiming(500));
                Cloudflare client = api.builder().maxRetries(0).build()) {
            assertThrows(ConnectionException.class, () -> client.accounts().get("acc"));
        }
    }

    @Test
    void aWrongBodyNamesOperationAndPath() {
        try (LocalApi api =
                        LocalApi.answeringJson(200, Envelopes.of("{\"id\":\"a\",\"name\":[],\"type\":\"standard\"}"));
                Cloudflare client = api.client()) {
            DecodeException thrown =
                    assertThrows(DecodeException.class, () -> client.accounts().get("acc"));
            assertEquals("$.result.name", thrown.path());
            assertEquals("accounts.get", thrown.operation());
        }
        for (String body : new String[] {"", "null", "{\"success\":true,", "[]", Envelopes.of("{\"id\":\"a\"}")}) {
            try (LocalApi api = LocalApi.answeringJson(200, body);
                    Cloudflare client = api.client()) {
                assertThrows(DecodeException.class, () -> client.accounts().get("acc"), body);
            }
        }
    }

    @Test
    void aNullResultIsNullWhereTheDocumentAllowsIt() {
        try (LocalApi api = LocalApi.answeringJson(200, Envelopes.of("null"));
                Cloudflare client = api.client()) {
            assertNull(client.accounts().delete("acc"));
            assertThrows(DecodeException.class, () -> client.accounts().get("acc"));
        }
    }

    @Test
    void futuresFailWithTheSameTypes() {
        try (LocalApi api = LocalApi.answeringJson(404, Envelopes.failure(7003, "no"));
                Cloudflare client = api.client()) {
            CompletionException thrown = assertThrows(
                    CompletionException.class,
                    () -> client.async().accounts().get("acc").join());
            assertInstanceOf(NotFoundException.class, thrown.getCause());
        }
    }

    @Test
    void theSecretIsInNoMessage() {
        try (LocalApi api = LocalApi.answering(request ->
                        Reply.json(400, Envelopes.failure(1, String.valueOf(request.header("Authorization")))));
                Cloudflare client =
                        api.builder().apiToken("canary-4711").maxRetries(0).build()) {
            ApiException thrown =
                    assertThrows(ApiException.class, () -> client.accounts().get("acc"));
            assertNotNull(thrown.getMessage());
            assertFalse(client.toString().contains("canary-4711"));
            assertFalse(api.builder().apiToken("canary-4711").toString().contains("canary-4711"));
        }
    }
}
