package test.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import test.sdk.core.TokenGrant;
import test.sdk.testing.RecordingServer;
import test.sdk.testing.RecordingServer.Answer;
import test.sdk.testing.RecordingServer.Recorded;

/** The client fetches tokens where the document says, and signs with them. */
class TokensTest {

    private static List<String> sent(Function<Bank.Builder, Bank.Builder> credentials) {
        Function<Recorded, Answer> answers = request -> request.method().equals("POST")
                ? Answer.json(200, "{\"access_token\":\"fresh\",\"token_type\":\"bearer\"}")
                : Answer.json(200, "{\"sum\":1}");
        try (RecordingServer server = RecordingServer.start().otherwise(answers);
                Bank client = credentials.apply(Bank.builder()).baseUrl(server.url()).build()) {
            client.balance().get();
            return server.requests().stream()
                    .map(request -> request.rawPath() + " " + request.header("Authorization"))
                    .toList();
        }
    }

    @Test
    void aProgramSpeaksForItself() {
        assertEquals(
                List.of("/oauth/token Basic aWQ6c2VjcmV0", "/balance Bearer fresh"),
                sent(bank -> bank.machine(TokenGrant.clientCredentials("id", "secret"))));
    }

    @Test
    void aUserIsNotAskedAgain() {
        assertEquals(
                List.of("/oauth/refresh Basic aWQ6c2VjcmV0", "/balance Bearer fresh"),
                sent(bank -> bank.user(TokenGrant.refreshToken("id", "secret", "r"))));
    }

    @Test
    void tokensFromElsewhereAreTaken() {
        assertEquals(List.of("/balance Bearer own"), sent(bank -> bank.machine("own")));
        assertEquals(List.of("/balance Bearer own"), sent(bank -> bank.identity(() -> "own")));
        assertThrows(NoSuchMethodException.class, () -> Bank.Builder.class.getMethod("person", TokenGrant.class));
    }
}
