package test.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import test.sdk.core.DecodeException;
import test.sdk.model.WebhookPayload;

class StableTest {

    @Test
    void anyPayloadIsToldByWhatItSays() {
        WebhookPayload arrival = Webhooks.parse("{\"event\":\"horse.arrived\",\"horse\":{\"name\":\"Pony\"}}");
        assertEquals(
                "Pony", assertInstanceOf(WebhookPayload.Arrival.class, arrival).value().horse().name());
        assertInstanceOf(
                WebhookPayload.RentPayload.class, Webhooks.parse("{\"event\":\"rent.paid\",\"amount\":3}"));
        assertInstanceOf(WebhookPayload.Unknown.class, Webhooks.parse("{\"event\":\"horse.sold\"}"));
    }

    @Test
    void aPayloadOfAnotherKindNamesWebhookAndPlace() {
        DecodeException failure =
                assertThrows(DecodeException.class, () -> Webhooks.parseHorseArrived("{\"event\":\"horse.arrived\"}"));
        assertEquals("horse.arrived", failure.operation());
    }
}
