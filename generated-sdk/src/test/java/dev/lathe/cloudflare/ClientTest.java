package dev.lathe.cloudflare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.cloudflare.accounts.AccountsCalls;
import dev.lathe.cloudflare.accounts.AccountsService;
import dev.lathe.cloudflare.core.Call;
import dev.lathe.cloudflare.core.ConfigurationException;
import dev.lathe.cloudflare.core.NoParams;
import dev.lathe.cloudflare.core.RawJson;
import dev.lathe.cloudflare.core.RequestOptions;
import dev.lathe.cloudflare.core.Response;
import dev.lathe.cloudflare.core.SdkException;
import dev.lathe.cloudflare.model.Account;
import dev.lathe.cloudflare.model.AccountProfile;
import dev.lathe.cloudflare.model.AccountType;
import dev.lathe.cloudflare.support.Envelopes;
import dev.lathe.cloudflare.support.LocalApi;
import dev.lathe.cloudflare.support.Reply;
import dev.lathe.cloudflare.support.Request;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The client itself: credentials, headers, paths, raw answers, closing. */
class ClientTest {

    private static final String ACCOUNT = Envelopes.of("{\"id\":\"a\",\"name\":\"n\",\"type\":\"standard\"}");

    @Test
    void sendsNothingThatTheDocumentDoesNotAskFor() {
        try (LocalApi api = LocalApi.answeringJson(200, ACCOUNT);
                Cloudflare client = api.client()) {
            client.accounts().get("a");
            client.accounts().create(p -> p.name("n"));

            Request read = api.requests().get(0);
            assertEquals(Set.of("Host", "User-agent", "Accept", "Authorization"), sent(read));
            assertTrue(Objects.requireNonNull(read.header("User-Agent")).matches("Cloudflare/Java \\S+"));
            assertEquals("application/json", read.header("Accept"));
            Request creation = api.requests().get(1);
            assertEquals(
                    Set.of("Host", "User-agent", "Accept", "Authorization", "Content-type", "Content-length"),
                    sent(creation));
            assertEquals("{\"name\":\"n\"}", creation.body());
        }
    }

    /**
     * Header names as the server's own map spells them, without what only frames the message: the JDK's client says
     * {@code Content-Length: 0} with every GET before Java 19.
     */
    private static Set<String> sent(Request request) {
        Set<String> names = new TreeSet<>(request.headers().keySet());
        names.remove("Connection");
        if ("0".equals(request.header("Content-Length"))) {
            names.remove("Content-length");
        }
        return names;
    }

    @Test
    void aLoneHalfOrNothingIsAnErrorBeforeSending() {
        assertThrows(ConfigurationException.class, () -> Cloudflare.builder().build());
        ConfigurationException thrown = assertThrows(
                ConfigurationException.class,
                () -> Cloudflare.builder().apiEmail("ops@example.com").build());
        assertTrue(Objects.requireNonNull(thrown.getMessage()).contains("apiKey"), thrown.getMessage());
        assertTrue(Objects.requireNonNull(thrown.getMessage()).contains("CLOUDFLARE_API_KEY"), thrown.getMessage());
        assertFalse(Objects.requireNonNull(thrown.getMessage()).contains("ops@example.com"));
    }

    @Test
    void theTokenWinsAndTheOtherSchemeStaysHome() {
        try (LocalApi api = LocalApi.answeringJson(200, ACCOUNT);
                Cloudflare client =
                        api.builder().apiEmail("ops@example.com").apiKey("k").build()) {
            client.accounts().get("a");
            assertEquals("Bearer test-api-token", api.onlyRequest().header("Authorization"));
            assertNull(api.onlyRequest().header("X-Auth-Key"));
            assertNull(api.onlyRequest().header("X-Auth-Email"));
        }
    }

    @Test
    void pathsAreEncodedAndNeverChangeTheirMeaning() {
        try (LocalApi api = LocalApi.answeringJson(200, ACCOUNT);
                Cloudflare client = api.client()) {
            client.accounts().get("a/b c?d#e;f+g");
            assertEquals(
                    "/accounts/a%2Fb%20c%3Fd%23e%3Bf%2Bg", api.onlyRequest().path());
            for (String refused : new String[] {"", ".", ".."}) {
                assertThrows(
                        IllegalArgumentException.class, () -> client.accounts().get(refused));
            }
            assertEquals(1, api.requests().size());
        }
    }

    @Test
    void rawAnswersHaveEverything() {
        try (LocalApi api = LocalApi.answering(request -> Reply.json(
                                200,
                                ACCOUNT.replace(
                                        "\"messages\":[]",
                                        "\"messages\":[{\"code\":1,\"message\":\"hi\"}],\"trace\":7"))
                        .header("cf-ray", "ray"));
                Cloudflare client = api.client()) {
            Response<Account> response =
                    client.send(AccountsCalls.GET.at("a"), NoParams.INSTANCE, RequestOptions.none());
            assertEquals(200, response.status());
            assertEquals("n", response.value().name());
            assertEquals("ray", response.requestId());
            assertEquals("ray", response.headers().first("CF-Ray"));
            assertEquals(
                    "hi",
                    Objects.requireNonNull(response.envelope())
                            .messages()
                            .get(0)
                            .message());
            assertEquals(
                    RawJson.of("7"),
                    Objects.requireNonNull(response.envelope()).extras().get("trace"));
            assertTrue(response.bodyText().contains("\"trace\":7"));
        }
    }

    @Test
    void undocumentedPathsGoTheSameWay() {
        try (LocalApi api = LocalApi.answeringJson(200, "{\"beta\":true}");
                Cloudflare client = api.client()) {
            Response<RawJson> response = client.send(
                    Call.of("GET", "/accounts/{account_id}/beta").at("a b"),
                    NoParams.INSTANCE,
                    RequestOptions.builder().query("x", "1 2").build());
            assertEquals("{\"beta\":true}", response.value().toString());
            assertEquals("/accounts/a%20b/beta", api.onlyRequest().path());
            assertEquals("x=1%202", api.onlyRequest().query());
        }
    }

    @Test
    void anAnswerWithoutABodyIsNothing() {
        try (LocalApi api = LocalApi.answering(request -> Reply.empty(204));
                Cloudflare client = api.client()) {
            AccountProfile profile = AccountProfile.builder()
                    .businessAddress("a")
                    .businessEmail("e")
                    .businessName("n")
                    .businessPhone("p")
                    .externalMetadata("{}")
                    .build();
            client.accounts().accountProfile().update("a", profile);
            assertEquals("*/*", api.onlyRequest().header("Accept"));
            client.async().accounts().accountProfile().update("a", profile).join();
        }
    }

    @Test
    void aBuilderNamesEverythingThatIsMissing() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> AccountProfile.builder().businessName("n").build());
        for (String name : new String[] {"business_address", "business_email", "business_phone", "external_metadata"}) {
            assertTrue(Objects.requireNonNull(thrown.getMessage()).contains(name), thrown.getMessage());
        }
    }

    @Test
    void aFakeOverridesWhatItNeeds() {
        AccountsService fake = new AccountsService() {
            @Override
            public Account get(String accountId, RequestOptions options) {
                return Account.builder()
                        .id(accountId)
                        .name("fake")
                        .type(AccountType.STANDARD)
                        .build();
            }
        };
        assertEquals("fake", fake.get("a").name());
        assertThrows(UnsupportedOperationException.class, fake::list);
    }

    @Test
    void closingFreesWhoeverWaits() throws Exception {
        try (LocalApi api = LocalApi.answering(request -> {
            Thread.sleep(20_000);
            return Reply.json(200, ACCOUNT);
        })) {
            Cloudflare client = api.client();
            CompletableFuture<Account> waiting = client.async().accounts().get("a");
            long start = System.nanoTime();
            while (api.requests().isEmpty() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5)) {
                Thread.sleep(10);
            }
            client.close();
            client.close();
            Throwable thrown = assertThrows(ExecutionException.class, () -> waiting.get(2, TimeUnit.SECONDS))
                    .getCause();
            assertTrue(thrown instanceof SdkException, String.valueOf(thrown));
            assertThrows(SdkException.class, () -> client.accounts().get("a"));
        }
    }
}
