package dev.lathe.runtime.internal.call;

import dev.lathe.runtime.core.Call;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.http.ClientThreads;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.internal.http.Timing;
import dev.lathe.runtime.internal.json.JsonReader;
import dev.lathe.runtime.internal.paging.Advance;
import dev.lathe.runtime.internal.paging.PagingScheme;
import dev.lathe.runtime.internal.paging.Repeat;
import dev.lathe.runtime.internal.paging.Stop;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A small API for tests, described as an emitted SDK would. */
final class Fixture {

    static final String SECRET = "s3cr3t-canary-token";

    static final EnvelopeShape ENVELOPE = new EnvelopeShape(
            "result",
            "success",
            "errors",
            "messages",
            new ProblemShape("/code", "/message", "/documentation_url", "/source/pointer"));

    static final Call<NoParams, String> GET =
            Calls.of("things.get", "GET", "/things/{thing_id}").enveloped().value(JsonReader::nextString);
    static final Call<NoParams, Void> TOUCH =
            Calls.of("things.touch", "PUT", "/things/{thing_id}/touch").nothing();
    static final Call<String, String> CREATE = Calls.of("things.create", "POST", "/things")
            .params((String name, RequestEncoder out) -> out.body(
                    name,
                    (json, value) ->
                            json.beginObject().name("name").string(value).endObject()))
            .enveloped()
            .value(JsonReader::nextString);
    static final Call<NoParams, Page<Long, RawJson>> LIST = list(
            PagingScheme.of(
                    "/result",
                    "/result_info",
                    new Advance.PageNumber("page", "per_page", 1),
                    new Stop.TotalPages("/result_info/total_pages"),
                    new Stop.TotalCount("/result_info/total_count"),
                    new Stop.EmptyPage()),
            Repeat.FAIL);
    static final Call<NoParams, Page<Long, RawJson>> CURSOR = list(
            PagingScheme.of(
                    "/result",
                    "/result_info",
                    new Advance.Cursor("cursor", List.of("/result_info/cursors/after", "/result_info/cursor"))),
            Repeat.FAIL);

    private Fixture() {}

    static Call<NoParams, Page<Long, RawJson>> list(PagingScheme scheme, Repeat repeat) {
        return Calls.of("things.list", "GET", "/things")
                .enveloped()
                .pages(scheme, repeat, JsonReader::nextLong, JsonReader::nextRaw);
    }

    static ClientSettings.Builder settings(URI url) {
        return ClientSettings.builder("Things", "1.2.3")
                .baseUrl(url)
                .envelope(ENVELOPE)
                .alternative(Credential.bearer("apiToken", "THINGS_TOKEN"))
                .secret("apiToken", SECRET);
    }

    static Engine engine(URI url) {
        return Engine.open(settings(url).build());
    }

    static String ok(String result) {
        return "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}";
    }

    static RequestOptions none() {
        return RequestOptions.none();
    }

    /** Time that does not pass: what is due within a minute happens at once, and is noted. */
    static final class Patience {

        final List<Duration> waits = new CopyOnWriteArrayList<>();

        Engine engine(ClientSettings.Builder settings) {
            ClientSettings built = settings.attemptTimeout(Duration.ofMinutes(2))
                    .timeout(Duration.ofMinutes(10))
                    .build();
            Clock clock = Clock.fixed(Instant.parse("2023-09-29T16:26:37Z"), ZoneOffset.UTC);
            return Engine.open(
                    built, ClientThreads.of("things"), new Timing(clock, System::nanoTime, this::later, () -> 0.5));
        }

        private Runnable later(Duration delay, Runnable task) {
            if (delay.compareTo(Duration.ofMinutes(1)) <= 0) {
                waits.add(delay);
                task.run();
            }
            return () -> {};
        }
    }
}
