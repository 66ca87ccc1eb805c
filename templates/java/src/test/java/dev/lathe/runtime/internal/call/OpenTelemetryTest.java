package dev.lathe.runtime.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.NoParams;
import dev.lathe.runtime.core.NotFoundException;
import dev.lathe.runtime.core.OpenTelemetryInterceptor;
import dev.lathe.runtime.core.Page;
import dev.lathe.runtime.core.RawJson;
import dev.lathe.runtime.core.RequestOptions;
import dev.lathe.runtime.internal.http.Credential;
import dev.lathe.runtime.testing.RecordingServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenTelemetryTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .setPropagators(ContextPropagators.create(TextMapPropagator.composite(
                    W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance())))
            .build();

    @AfterEach
    void close() {
        telemetry.close();
    }

    private Engine engine(URI url) {
        return new Fixture.Patience().engine(Fixture.settings(url).interceptor(OpenTelemetryInterceptor.of(telemetry)));
    }

    private static String get(Engine engine) {
        return engine.call(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none());
    }

    private static Object attribute(SpanData span, String key) {
        return span.getAttributes().asMap().entrySet().stream()
                .filter(entry -> entry.getKey().getKey().equals(key))
                .findFirst()
                .<Object>map(entry -> entry.getValue())
                .orElse("absent");
    }

    @Test
    void eachAttemptIsASpanAsTheConventionsSay() {
        try (RecordingServer server = RecordingServer.start().answer(503, "{}").answer(200, Fixture.ok("\"x\""));
                Engine engine = engine(server.url())) {
            assertEquals("x", get(engine));
            List<SpanData> seen = spans.getFinishedSpanItems();
            assertEquals(2, seen.size());
            SpanData first = seen.get(0);
            assertEquals("GET /things/{thing_id}", first.getName());
            assertEquals(SpanKind.CLIENT, first.getKind());
            assertEquals(
                    Attributes.builder()
                            .put("http.request.method", "GET")
                            .put("http.response.status_code", 503L)
                            .put("server.address", "127.0.0.1")
                            .put("server.port", (long) server.url().getPort())
                            .put("url.full", server.url() + "/things/1")
                            .put("url.template", "/things/{thing_id}")
                            .put("error.type", "503")
                            .build()
                            .asMap(),
                    first.getAttributes().asMap());
            assertEquals(StatusCode.ERROR, first.getStatus().getStatusCode());
            assertEquals("absent", attribute(first, "http.request.resend_count"));
            SpanData second = seen.get(1);
            assertEquals(1L, attribute(second, "http.request.resend_count"));
            assertEquals(200L, attribute(second, "http.response.status_code"));
            assertEquals("absent", attribute(second, "error.type"));
            assertEquals(StatusCode.UNSET, second.getStatus().getStatusCode());
        }
    }

    @Test
    void theDurationIsAHistogramInSecondsWithTheSameWordsForTheSameCalls() {
        try (RecordingServer server = RecordingServer.start()
                        .answer(200, Fixture.ok("\"x\""))
                        .answer(200, Fixture.ok("\"x\""))
                        .answer(404, "{}");
                Engine engine = engine(server.url())) {
            get(engine);
            get(engine);
            assertThrows(NotFoundException.class, () -> get(engine));
            Collection<MetricData> all = metrics.collectAllMetrics();
            assertEquals(1, all.size());
            MetricData metric = all.iterator().next();
            assertEquals("http.client.request.duration", metric.getName());
            assertEquals("s", metric.getUnit());
            Collection<HistogramPointData> points = metric.getHistogramData().getPoints();
            assertEquals(2, points.size());
            HistogramPointData fine = points.stream()
                    .filter(point -> point.getCount() == 2)
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    Attributes.builder()
                            .put("http.request.method", "GET")
                            .put("http.response.status_code", 200L)
                            .put("server.address", "127.0.0.1")
                            .put("server.port", (long) server.url().getPort())
                            .build()
                            .asMap(),
                    fine.getAttributes().asMap());
            assertEquals(
                    List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0),
                    fine.getBoundaries());
            assertTrue(fine.getSum() > 0 && fine.getSum() < 30, "seconds: " + fine.getSum());
        }
    }

    @Test
    void aFailureIsASpanWithTheTypeOfTheException() {
        try (Engine engine = engine(URI.create("http://127.0.0.1:1"))) {
            assertThrows(ConnectionException.class, () -> get(engine));
        }
        assertEquals(3, spans.getFinishedSpanItems().size());
        SpanData span = spans.getFinishedSpanItems().get(0);
        assertEquals(ConnectionException.class.getName(), attribute(span, "error.type"));
        assertEquals("absent", attribute(span, "http.response.status_code"));
        assertEquals("no connection to the server", span.getStatus().getDescription());
    }

    /** Later attempts begin on other threads, and so do later pages of a list that is read asynchronously. */
    @Test
    void theContextOfTheCallerIsTheParentOfAllAttemptsAndGoesToTheServer() {
        try (RecordingServer server = RecordingServer.start().answer(503, "{}").answer(200, Fixture.ok("\"x\""));
                Engine engine = engine(server.url())) {
            Span parent = telemetry.getTracer("test").spanBuilder("parent").startSpan();
            Context context = Context.current()
                    .with(parent)
                    .with(Baggage.builder().put("who", "me").build());
            CompletableFuture<String> call = context.wrapSupplier(
                            () -> engine.callAsync(Fixture.GET.at("1"), NoParams.INSTANCE, RequestOptions.none()))
                    .get();
            assertEquals("x", call.join());
            for (int i = 0; i < 2; i++) {
                SpanData span = spans.getFinishedSpanItems().get(i);
                assertEquals(parent.getSpanContext().getSpanId(), span.getParentSpanId());
                String sent = String.valueOf(server.requests().get(i).header("traceparent"));
                assertTrue(sent.startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"), sent);
                assertEquals("who=me", server.requests().get(i).header("baggage"));
            }
        }
    }

    @Test
    void pagesHaveTheParentOfTheirList() {
        try (RecordingServer server = RecordingServer.start()
                        .answer(200, "{\"success\":true,\"result\":[1],\"result_info\":{\"total_pages\":2}}")
                        .answer(200, "{\"success\":true,\"result\":[2],\"result_info\":{\"total_pages\":2}}");
                Engine engine = engine(server.url())) {
            Span parent = telemetry.getTracer("test").spanBuilder("parent").startSpan();
            Iterator<Page<Long, RawJson>> pages = Context.current()
                    .with(parent)
                    .wrapSupplier(() -> engine.pages(Fixture.LIST.at(), NoParams.INSTANCE, RequestOptions.none()))
                    .get()
                    .pages();
            pages.next();
            pages.next();
            assertFalse(pages.hasNext());
            assertEquals(2, spans.getFinishedSpanItems().size());
            spans.getFinishedSpanItems()
                    .forEach(span -> assertEquals(parent.getSpanContext().getSpanId(), span.getParentSpanId()));
        }
    }

    @Test
    void c5NoCredentialIsInSpansOrMetrics() {
        try (RecordingServer server = RecordingServer.start().answer(401, "{\"echo\":\"" + Fixture.SECRET + "\"}");
                Engine engine = Engine.open(ClientSettings.builder("Things", "1")
                        .baseUrl(server.url())
                        .envelope(Fixture.ENVELOPE)
                        .alternative(Credential.query("key", "key"))
                        .secret("key", Fixture.SECRET)
                        .interceptor(OpenTelemetryInterceptor.of(telemetry))
                        .build())) {
            assertThrows(RuntimeException.class, () -> get(engine));
            assertTrue(String.valueOf(server.request().rawQuery()).contains(Fixture.SECRET));
        }
        String told = spans.getFinishedSpanItems().toString() + metrics.collectAllMetrics();
        assertFalse(told.contains(Fixture.SECRET), told);
    }

    @Test
    void methodsThatNobodyKnowsAreOneMethod() {
        try (RecordingServer server = RecordingServer.start().answer(204, "");
                Engine engine = engine(server.url())) {
            engine.call(
                    Calls.of("things.purge", "PURGE", "/things").nothing().at(),
                    NoParams.INSTANCE,
                    RequestOptions.none());
        }
        SpanData span = spans.getFinishedSpanItems().get(0);
        assertEquals("HTTP /things", span.getName());
        assertEquals("_OTHER", attribute(span, "http.request.method"));
        assertEquals("PURGE", attribute(span, "http.request.method_original"));
    }

    @Test
    void withoutAnSdkNothingHappens() {
        try (RecordingServer server = RecordingServer.start().answer(200, Fixture.ok("\"x\""));
                Engine engine = Engine.open(Fixture.settings(server.url())
                        .interceptor(OpenTelemetryInterceptor.of(OpenTelemetry.noop()))
                        .build())) {
            assertEquals("x", get(engine));
            assertEquals(null, server.request().header("traceparent"));
        }
    }
}
