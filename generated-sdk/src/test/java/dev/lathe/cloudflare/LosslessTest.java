package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.internal.accounts.tokens.TokenCreateResponseCodec;
import dev.lathe.cloudflare.internal.model.RatePlanCodec;
import dev.lathe.cloudflare.internal.model.SubscriptionCodec;
import dev.lathe.cloudflare.internal.model.TokenCodec;
import dev.lathe.cloudflare.internal.model.TokenResourcesCodec;
import dev.lathe.cloudflare.model.Account;
import dev.lathe.cloudflare.model.AccountInput;
import dev.lathe.cloudflare.model.AccountType;
import dev.lathe.cloudflare.model.RatePlan;
import dev.lathe.cloudflare.model.Token;
import dev.lathe.cloudflare.model.TokenCondition;
import dev.lathe.cloudflare.model.TokenResources;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import dev.lathe.cloudflare.support.SameTree;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What the server sent and the document does not know survives reading, changing and sending back. */
class LosslessTest {

    private static final String ACCOUNT = "{\"id\":\"a1\",\"name\":\"old\",\"type\":\"galactic\","
            + "\"created_on\":\"2023-06-14T09:12:44.123450Z\","
            + "\"settings\":{\"abuse_contact_email\":null,\"enforce_twofactor\":true,\"new_switch\":[1.10, 1e3]},"
            + "\"later\":{\"n\":1.50,\"s\":\"\\u00e9\\/\",\"list\":[null,{}]},\"nothing\":null}";

    @Test
    void getChangePutSendsTheSameTree() {
        try (LocalApi api = LocalApi.answering(request -> Reply.json(200, Envelopes.of(ACCOUNT)));
                Cloudflare client = api.client()) {
            Account account = client.accounts().get("a1");
            assertEquals(AccountType.Known.UNKNOWN, account.type().known());
            assertEquals("galactic", account.type().value());

            AccountInput changed =
                    AccountInput.from(account).toBuilder().name("new").build();
            client.accounts().update("a1", changed);

            String sent = api.requests().get(1).body();
            String expected = ACCOUNT.replace("\"old\"", "\"new\"")
                    .replace("\"created_on\":\"2023-06-14T09:12:44.123450Z\",", "");
            SameTree.assertSameTree(expected, sent);
            assertTrue(sent.contains("[1.10, 1e3]") || sent.contains("[1.10,1e3]"), sent);
            assertTrue(sent.contains("\"n\":1.50"), sent);
        }
    }

    @Test
    void nullAndAbsentAndEmptyStayThemselves() {
        roundTrip("{\"condition\":{\"request_ip\":{\"in\":[]}}}");
        roundTrip("{\"condition\":{\"request_ip\":{}}}");
        roundTrip("{\"condition\":{}}");
        roundTrip("{\"condition\":null}");
        roundTrip("{}");
        roundTrip("{\"expires_on\":null,\"policies\":[]}");
    }

    private static void roundTrip(String token) {
        Token decoded = Json.read(token, TokenCodec.INSTANCE);
        SameTree.assertSameTree(token, Json.write(decoded, TokenCodec.INSTANCE));
        assertEquals(decoded, decoded.toBuilder().build());
    }

    @Test
    void theBuilderSpeaksLastAboutAMember() {
        RatePlan plan = Json.read("{\"currency\":null}", RatePlanCodec.INSTANCE);
        assertNull(plan.currency());
        assertEquals(RawJson.NULL, plan.extras().get("currency"));

        RatePlan set = plan.toBuilder().currency("USD").build();
        assertTrue(set.extras().isEmpty());
        assertEquals(plan, set.toBuilder().clearCurrency().build());
    }

    @Test
    void collectionsAreNeverNull() {
        TokenCondition.RequestIp ip = TokenCondition.RequestIp.builder().build();
        assertTrue(ip.in().isEmpty());
    }

    @Test
    void unionsKeepWhatTheyDoNotKnow() {
        union("{\"a\":\"*\"}", TokenResources.Flat.class);
        union("{}", TokenResources.Flat.class);
        union("{\"a\":{\"b\":\"*\"}}", TokenResources.Nested.class);
        union("{\"a\":\"*\",\"b\":{\"c\":\"*\"}}", TokenResources.Unknown.class);
        union("[1.0]", TokenResources.Unknown.class);
        union("null", TokenResources.Unknown.class);
    }

    private static void union(String json, Class<? extends TokenResources> variant) {
        TokenResources decoded = Json.read(json, TokenResourcesCodec.INSTANCE);
        assertInstanceOf(variant, decoded);
        SameTree.assertSameTree(json, Json.write(decoded, TokenResourcesCodec.INSTANCE));
        assertEquals(variant.getSimpleName(), decoded.match(flat -> "Flat", nested -> "Nested", unknown -> "Unknown"));
    }

    @Test
    void moneyKeepsItsDigits() {
        var subscription = Json.read("{\"price\":25.50}", SubscriptionCodec.INSTANCE);
        assertEquals(new BigDecimal("25.50"), subscription.price());
        assertEquals("{\"price\":25.50}", Json.write(subscription, SubscriptionCodec.INSTANCE));
    }

    @Test
    void secretsAreNotShown() {
        var created = Json.read("{\"id\":\"t\",\"value\":\"canary-secret\"}", TokenCreateResponseCodec.INSTANCE);
        assertNotNull(created.value());
        assertEquals(false, created.toString().contains("canary-secret"));
        assertTrue(created.toString().contains("t"));
    }
}
