package dev.lathe.runtime.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.WebhookSignature.Encoding;
import dev.lathe.runtime.core.WebhookSignature.Scheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {

    /** The example of the reference libraries of Standard Webhooks. */
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String RIGHT = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final long SENT = 1_614_265_330L;
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    private static WebhookSignature at(long seconds) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
        return WebhookSignature.of(Base64.getDecoder().decode(SECRET), Scheme.STANDARD, clock);
    }

    private static Headers headers(String signature) {
        return Headers.builder()
                .add("Webhook-Id", ID)
                .add("Webhook-Timestamp", "" + SENT)
                .add("Webhook-Signature", signature)
                .build();
    }

    @Test
    void aWebhookThatIsSignedAsStandardWebhooksSaysIsRight() {
        assertDoesNotThrow(() -> at(SENT).verify(headers(RIGHT), BODY));
        assertDoesNotThrow(() -> at(SENT).verify(headers("v1,AAAA v1a,x " + RIGHT + " v2,x"), BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1,",
                "v1",
                "v1,AAAA",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,%%%"
            })
    void anotherSignatureIsRefusedAndNotRepeated(String signature) {
        WebhookSignatureException refused =
                assertThrows(WebhookSignatureException.class, () -> at(SENT).verify(headers(signature), BODY));
        assertEquals("no signature in webhook-signature is right", refused.getMessage());
    }

    @Test
    void whateverIsSignedCannotBeChanged() {
        byte[] other = BODY.clone();
        other[3]++;
        assertThrows(WebhookSignatureException.class, () -> at(SENT).verify(headers(RIGHT), other));
        Headers moved = headers(RIGHT).toBuilder()
                .set("Webhook-Timestamp", "" + (SENT + 1))
                .build();
        assertThrows(WebhookSignatureException.class, () -> at(SENT).verify(moved, BODY));
        Headers renamed = headers(RIGHT).toBuilder().set("Webhook-Id", "x").build();
        assertThrows(WebhookSignatureException.class, () -> at(SENT).verify(renamed, BODY));
    }

    @ParameterizedTest
    @CsvSource({"-300,true", "-301,false", "300,true", "301,false"})
    void aWebhookOfAnotherTimeIsRefused(long later, boolean isRight) {
        if (isRight) {
            assertDoesNotThrow(() -> at(SENT + later).verify(headers(RIGHT), BODY));
        } else {
            assertThrows(WebhookSignatureException.class, () -> at(SENT + later).verify(headers(RIGHT), BODY));
        }
    }

    @Test
    void missingHeadersAreNamed() {
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            Headers.Builder some = Headers.builder();
            headers(RIGHT).names().stream()
                    .filter(present -> !present.equalsIgnoreCase(name))
                    .forEach(present ->
                            some.add(present, String.valueOf(headers(RIGHT).first(present))));
            WebhookSignatureException refused =
                    assertThrows(WebhookSignatureException.class, () -> at(SENT).verify(some.build(), BODY));
            assertEquals("there is no " + name, refused.getMessage());
        }
    }

    /** As GitHub documents it, with its own example. */
    @Test
    void aSchemeOfAnApisOwn() {
        Scheme scheme = new Scheme("{body}", "X-Hub-Signature-256", "sha256=", Encoding.HEX, null, Duration.ZERO);
        WebhookSignature signature =
                WebhookSignature.of("It's a Secret to Everybody".getBytes(StandardCharsets.UTF_8), scheme);
        byte[] body = "Hello, World!".getBytes(StandardCharsets.UTF_8);
        String right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        Headers headers = Headers.builder().add("X-Hub-Signature-256", right).build();
        assertDoesNotThrow(() -> signature.verify(headers, body));
        assertThrows(WebhookSignatureException.class, () -> signature.verify(headers, BODY));
    }

    @Test
    void textAroundTheParametersIsSignedToo() {
        Scheme scheme =
                new Scheme("v0:{X-Time}:{body}", "X-Signature", "v0=", Encoding.HEX, "X-Time", Duration.ofMinutes(5));
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_531_420_618L), ZoneOffset.UTC);
        WebhookSignature signature =
                WebhookSignature.of("8f742231b10e8888abcd99yyyzzz85a5".getBytes(StandardCharsets.UTF_8), scheme, clock);
        // The example of Slack's documentation.
        String body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
                + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        Headers headers = Headers.builder()
                .add("X-Time", "1531420618")
                .add("X-Signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")
                .build();
        assertDoesNotThrow(() -> signature.verify(headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void schemesThatProveNothingAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Scheme("{x}", "h", "", Encoding.HEX, null, Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Scheme("{body}", "h", "", Encoding.HEX, "time", Duration.ofMinutes(5)));
        assertThrows(IllegalArgumentException.class, () -> WebhookSignature.of(new byte[0], Scheme.STANDARD));
    }

    @Test
    void c5TheSecretIsNotShown() {
        WebhookSignature signature = WebhookSignature.standard("whsec_" + SECRET);
        assertEquals("WebhookSignature[webhook-signature]", signature.toString());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> WebhookSignature.standard("whsec_%%canary%%"));
        assertFalse(String.valueOf(refused.getMessage()).contains("canary"));
        assertTrue(String.valueOf(refused.getMessage()).contains("Base64"));
    }
}
