package test.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import test.sdk.core.NoParams;
import test.sdk.core.RequestOptions;
import test.sdk.core.Response;
import test.sdk.model.Deployment;
import test.sdk.statistics.StatisticListResult;
import test.sdk.statistics.StatisticsCalls;
import test.sdk.testing.RecordingServer;
import test.sdk.testing.RecordingServer.Answer;

/** Results of several types are matched by status; one type stays that type. */
class AnswersTest {

    private static String shown(StatisticListResult result) {
        return result.match(
                ok -> "figures " + ok.value().size(),
                accepted -> "later " + accepted.value(),
                noContent -> "none",
                partial -> "few " + partial.value(),
                success -> "words " + success.value(),
                unknown -> "new " + unknown.status());
    }

    private static String sent(Answer answer) {
        try (RecordingServer server = RecordingServer.start().answer(answer).answer(answer);
                SeveralAnswers client = SeveralAnswers.builder().baseUrl(server.url()).build()) {
            Response<StatisticListResult> response = client.send(
                    StatisticsCalls.LIST.at(), NoParams.INSTANCE, RequestOptions.none());
            assertEquals(answer.status(), response.status());
            assertEquals(shown(response.value()), shown(client.async().statistics().list().join()));
            return shown(response.value());
        }
    }

    @Test
    void aSingleStatusWinsOverARange() {
        assertEquals("figures 2", sent(Answer.json(200, "[{\"id\":1},{\"id\":2}]")));
        assertEquals("later {}", sent(Answer.json(202, "{}")));
        assertEquals("none", sent(new Answer(204, Map.of(), "")));
        assertEquals("few 7", sent(Answer.json(206, "7")));
        assertEquals("words so so", sent(Answer.text(207, "so so")));
    }

    @Test
    void oneTypeOrNothingIsAValueOrNull() {
        try (RecordingServer server = RecordingServer.start()
                        .answer(200, "{\"id\":1}")
                        .answer(new Answer(204, Map.of(), ""));
                SeveralAnswers client = SeveralAnswers.builder().baseUrl(server.url()).build()) {
            Deployment found = client.same().get("a");
            assertEquals(1, found == null ? 0 : found.id());
            assertNull(client.same().get("a"));
        }
    }

    @Test
    void valuesAreNotShown() {
        assertFalse(new StatisticListResult.Success("s3cr3t").toString().contains("s3cr3t"));
    }
}
