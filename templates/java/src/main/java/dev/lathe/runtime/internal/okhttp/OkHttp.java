package dev.lathe.runtime.internal.okhttp;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.core.TransportCapabilities.Feature;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.core.Upload;
import dev.lathe.runtime.internal.http.BlockingClient;
import dev.lathe.runtime.internal.http.UploadCopy;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp as a client that sends each request once, as it is, and hands its answer over as it is: what OkHttp would do
 * besides (follow, repeat, decode, keep) is switched off.
 */
public final class OkHttp implements BlockingClient {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
    private static final Set<String> NEVER_WITHOUT_BODY =
            Set.of("POST", "PUT", "PATCH", "PROPPATCH", "QUERY", "REPORT");

    /** As many as a client has at once by default. */
    private static final int MOST_IDLE = 64;

    private final OkHttpClient client;
    private final Ownership ownership;
    private final UsedConnections used = new UsedConnections();

    private enum Ownership {
        OURS,
        CALLERS
    }

    private OkHttp(OkHttpClient client, Ownership ownership) {
        this.client = client;
        this.ownership = ownership;
    }

    /** With connections of its own. */
    public static OkHttp open(Duration connectTimeout) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(connectTimeout)
                .connectionPool(new ConnectionPool(MOST_IDLE, 1, TimeUnit.MINUTES))
                .build();
        return new OkHttp(plain(client), Ownership.OURS);
    }

    /** With the connections and the settings of a client that stays the caller's. */
    public static OkHttp over(OkHttpClient client) {
        return new OkHttp(plain(client), Ownership.CALLERS);
    }

    /** Whoever waits has a deadline; a second one inside would only be in its way. */
    private static OkHttpClient plain(OkHttpClient client) {
        return client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(OnTheWire::intercept)
                .build();
    }

    @Override
    public Exchange exchange(TransportRequest request) {
        OnTheWire wire = new OnTheWire(used, request.headers().first("Accept-Encoding") == null);
        Request.Builder builder = new Request.Builder()
                .url(url(request))
                .method(request.method(), body(request))
                .tag(OnTheWire.class, wire);
        request.headers().forEach(builder::addHeader);
        return new Sending(client.newCall(wire.marked(builder).build()), wire);
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.HTTP_2, Feature.ANY_METHOD);
    }

    @Override
    public void close() {
        if (ownership == Ownership.OURS) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    private static boolean isClosed(IOException failure) {
        return failure instanceof StaleConnection
                || failure instanceof SocketException
                || failure instanceof EOFException
                || failure.getCause() instanceof EOFException;
    }

    /** OkHttp resolves dots in paths, and writes some characters in its own way: a path must stay what it is. */
    private static HttpUrl url(TransportRequest request) {
        HttpUrl url = HttpUrl.get(request.uri().toString());
        String path = request.uri().getRawPath();
        if (!url.encodedPath().equals(path.isEmpty() ? "/" : path)) {
            throw new IllegalArgumentException("OkHttp would send another path");
        }
        return url;
    }

    private static @Nullable RequestBody body(TransportRequest request) {
        Upload upload = request.body();
        if (upload == null) {
            return NEVER_WITHOUT_BODY.contains(request.method()) ? RequestBody.EMPTY : null;
        }
        if (WITHOUT_BODY.contains(request.method())) {
            throw new IllegalArgumentException("OkHttp sends no body with " + request.method());
        }
        return new Body(new UploadCopy(upload));
    }

    /** An upload, whose media type stands in the headers. */
    private static final class Body extends RequestBody {

        private final UploadCopy upload;

        Body(UploadCopy upload) {
            this.upload = upload;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return upload.length();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            upload.to(sink.outputStream());
        }
    }

    private record Sending(Call call, OnTheWire wire) implements Exchange {

        @Override
        public Arrival send() throws IOException {
            Response response = call.execute();
            return new Arrival(
                    response.code(),
                    Headers.received(wire.complete(response.headers().toMultimap())),
                    response.body().byteStream());
        }

        @Override
        public boolean isConnected() {
            return wire.isConnected();
        }

        @Override
        public boolean isStale(IOException failure) {
            return wire.isReused() && isClosed(failure);
        }

        @Override
        public void cancel() {
            call.cancel();
            if (call.request().body() instanceof Body body) {
                body.upload.abandon();
            }
        }
    }
}
