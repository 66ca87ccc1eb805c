package dev.lathe.benchmarks.calls;

import dev.lathe.benchmarks.calls.Interleaved.Work;
import dev.lathe.cloudflare.Cloudflare;
import dev.lathe.cloudflare.core.Transport;
import dev.lathe.cloudflare.internal.json.Codecs;
import dev.lathe.cloudflare.internal.json.JsonReader;
import dev.lathe.cloudflare.internal.model.AccountCodec;
import dev.lathe.cloudflare.model.Account;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import peer.oag.ApiClient;
import peer.oag.api.AccountsApi;

/** Ways to fetch one account. */
final class Clients {

    private static final String ID = "5a7c9e1b3d5f70821436587a9cbed0f2";

    private Clients() {}

    /** All of them over one HTTP client, by name. */
    static Map<String, Work> over(HttpClient http, URI server) {
        Map<String, Work> clients = new LinkedHashMap<>();
        clients.put("OpenAPI Generator", openApiGenerator(http, server));
        clients.put("bare HttpClient, codec of the SDK", bare(http, server));
        clients.put("Lathe", lathe(http, server));
        return clients;
    }

    static Work lathe(HttpClient http, URI server) {
        Cloudflare client = Cloudflare.builder()
                .apiToken("secret")
                .baseUrl(server)
                .transport(Transport.over(http))
                .build();
        return () -> client.accounts().get(ID);
    }

    static Work openApiGenerator(HttpClient http, URI server) {
        ApiClient client = new ApiClient() {
            @Override
            public HttpClient getHttpClient() {
                return http;
            }
        };
        client.updateBaseUri(server.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer secret"));
        AccountsApi accounts = new AccountsApi(client);
        return () -> accounts.accountsAccountDetails(ID).getResult();
    }

    /** What is left when the SDK's layer is taken away: the same request, the same codec. */
    static Work bare(HttpClient http, URI server) {
        String prefix = server + "/accounts/";
        return () -> {
            HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + ID))
                    .header("Accept", "application/json")
                    .header("Authorization", "Bearer secret")
                    .version(HttpClient.Version.HTTP_1_1)
                    .timeout(Duration.ofSeconds(30))
                    .build();
            byte[] body = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .get()
                    .body();
            return JsonReader.decode(body, Clients::result);
        };
    }

    private static Account result(JsonReader in) {
        Account account = null;
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (name.equals("result")) {
                account = AccountCodec.INSTANCE.read(in);
            } else {
                Codecs.RAW.read(in);
            }
        }
        if (account == null) {
            throw new IllegalStateException("no result");
        }
        return account;
    }
}
