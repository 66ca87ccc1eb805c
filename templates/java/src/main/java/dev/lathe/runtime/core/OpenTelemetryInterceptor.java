package dev.lathe.runtime.core;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells OpenTelemetry of calls, by the stable conventions for HTTP clients: a span for each attempt, and the histogram
 * {@code http.client.request.duration}. Give one to a client's builder as an interceptor.
 *
 * <p>The parent of a span is what was current on the thread that made the call (of a list: that asked for it), also for
 * later attempts and pages, which other threads begin. Requests carry the context on to the server. A span ends with
 * the body of its answer or, if that is read while it arrives, with its head; waiting for a free slot is part of it.
 *
 * <p>Spans hold the whole address of a request, except for credentials.
 */
public final class OpenTelemetryInterceptor implements Interceptor {

    private static final String SCOPE = OpenTelemetryInterceptor.class.getPackageName();

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> METHOD_ORIGINAL = AttributeKey.stringKey("http.request.method_original");
    private static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    /** Others may be made up by a caller, one for each call, and count as one. */
    private static final Set<String> METHODS =
            Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

    private static final String OTHER_METHOD = "_OTHER";

    private static final List<Double> BOUNDARIES =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int FAILURES = 400;

    private final Tracer tracer;
    private final DoubleHistogram duration;
    private final TextMapPropagator propagator;
    private final Attributes.Key<Context> parent = Attributes.Key.of(Context.class);
    private final Attributes.Key<Begun> begun = Attributes.Key.of(Begun.class);

    private OpenTelemetryInterceptor(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer(SCOPE);
        duration = telemetry
                .getMeter(SCOPE)
                .histogramBuilder("http.client.request.duration")
                .setUnit("s")
                .setDescription("Duration of HTTP client requests.")
                .setExplicitBucketBoundariesAdvice(BOUNDARIES)
                .build();
        propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /** An attempt under way: its span, what its metric will say, and its start in {@code System.nanoTime()}. */
    private record Begun(Span span, Context context, io.opentelemetry.api.common.Attributes about, long nanos) {}

    /**
     * An interceptor that tells this OpenTelemetry.
     *
     * @param telemetry of the application
     * @return an interceptor, for any number of clients
     */
    public static OpenTelemetryInterceptor of(OpenTelemetry telemetry) {
        return new OpenTelemetryInterceptor(telemetry);
    }

    @Override
    public void started(Call<?, ?> call, Attributes shared) {
        shared.put(parent, Context.current());
    }

    @Override
    public TransportRequest request(TransportRequest request, Attempt attempt) {
        Context caller = attempt.shared().get(parent);
        Context before = caller == null ? Context.current() : caller;
        io.opentelemetry.api.common.Attributes about = about(request);
        Span span = tracer.spanBuilder(name(request, attempt))
                .setSpanKind(SpanKind.CLIENT)
                .setParent(before)
                .setAllAttributes(about)
                .setAttribute(URL, request.uri().toString())
                .setAttribute(TEMPLATE, attempt.call().path())
                .startSpan();
        if (!METHODS.contains(request.method())) {
            span.setAttribute(METHOD_ORIGINAL, request.method());
        }
        if (attempt.number() > 1) {
            span.setAttribute(RESENDS, attempt.number() - 1L);
        }
        Context context = before.with(span);
        attempt.own().put(begun, new Begun(span, context, about, System.nanoTime()));
        Headers.Builder headers = request.headers().toBuilder();
        propagator.inject(context, headers, OpenTelemetryInterceptor::set);
        return request.withHeaders(headers.build());
    }

    @Override
    public TransportResponse response(TransportResponse response, Attempt attempt) {
        Begun current = attempt.own().get(begun);
        if (current != null) {
            AttributesBuilder about = current.about().toBuilder().put(STATUS, (long) response.status());
            current.span().setAttribute(STATUS, (long) response.status());
            end(current, about, response.status() < FAILURES ? null : "" + response.status(), "");
        }
        return response;
    }

    @Override
    public void failure(SdkException failure, Attempt attempt) {
        Begun current = attempt.own().get(begun);
        if (current != null) {
            end(current, current.about().toBuilder(), failure.getClass().getName(), failure.getMessage());
        }
    }

    private void end(Begun current, AttributesBuilder about, @Nullable String error, String reason) {
        if (error != null) {
            about.put(ERROR, error);
            current.span().setAttribute(ERROR, error);
            current.span().setStatus(StatusCode.ERROR, reason);
        }
        double seconds = (System.nanoTime() - current.nanos()) / NANOS_PER_SECOND;
        duration.record(seconds, about.build(), current.context());
        current.span().end();
    }

    private static io.opentelemetry.api.common.Attributes about(TransportRequest request) {
        URI uri = request.uri();
        String host = uri.getHost();
        long standard = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return io.opentelemetry.api.common.Attributes.of(
                METHOD, METHODS.contains(request.method()) ? request.method() : OTHER_METHOD,
                ADDRESS, host == null ? "" : host.toLowerCase(Locale.ROOT),
                PORT, uri.getPort() < 0 ? standard : uri.getPort());
    }

    private static String name(TransportRequest request, Attempt attempt) {
        String method = METHODS.contains(request.method()) ? request.method() : "HTTP";
        return method + " " + attempt.call().path();
    }

    /** What cannot be a header is not worth the call. */
    private static void set(Headers.@Nullable Builder headers, String name, String value) {
        try {
            if (headers != null) {
                headers.set(name, value);
            }
        } catch (IllegalArgumentException unfit) {
            System.getLogger(SCOPE).log(System.Logger.Level.DEBUG, "a context that cannot be sent as {0}", name);
        }
    }
}
