package dev.lathe.runtime.faults;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.call.Calls;
import dev.lathe.runtime.internal.call.ClientSettings;
import dev.lathe.runtime.internal.call.Engine;
import dev.lathe.runtime.internal.call.EnvelopeShape;
import dev.lathe.runtime.internal.call.ProblemShape;
import dev.lathe.runtime.internal.call.RequestEncoder;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.internal.json.JsonReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A small API, described as an emitted SDK describes its own. */
final class Api {

    static final String SECRET = "c4nary/s3cr3t+token==";
    static final EnvelopeShape ENVELOPE = new EnvelopeShape(
            "result",
            "success",
            "errors",
            "messages",
            new ProblemShape("/code", "/message", "/documentation_url", "/source/pointer"));
    static final Call<NoParams, String> GET =
            Calls.of("things.get", "GET", "/things/{thing_id}").enveloped().value(JsonReader::nextString);
    static final Call<NoParams, List<Long>> NUMBERS =
            Calls.of("things.numbers", "GET", "/numbers").enveloped().value(in -> in.nextList(JsonReader::nextLong));
    static final Call<String, String> CREATE = Calls.of("things.create", "POST", "/things")
            .params((String name, RequestEncoder out) -> out.body(
                    name,
                    (json, value) ->
                            json.beginObject().name("name").string(value).endObject()))
            .enveloped()
            .value(JsonReader::nextString);

    static final RequestOptions ONCE = RequestOptions.builder().maxRetries(0).build();

    private Api() {}

    static ClientSettings.Builder settings(URI url) {
        return Carrier.over(ClientSettings.builder("Things", "1.2.3"))
                .baseUrl(url)
                .envelope(ENVELOPE)
                .alternative(Credential.bearer("apiToken"))
                .secret("apiToken", SECRET);
    }

    static Engine engine(HostileServer server) {
        return Engine.open(settings(server.url()).build());
    }

    static RequestOptions within(long millis) {
        return RequestOptions.builder().timeout(Duration.ofMillis(millis)).build();
    }

    static String get(Way way, Engine engine, RequestOptions options) {
        return way.call(engine, GET.at("1"), NoParams.INSTANCE, options);
    }

    /** A success with this result. */
    static String ok(String result) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
    }

    /** A complete answer of JSON. */
    static String answer(String json) {
        return answer("200 OK", json);
    }

    static String answer(String status, String body, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + more + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    /** The head of an answer in chunks. */
    static String chunked(String status) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
