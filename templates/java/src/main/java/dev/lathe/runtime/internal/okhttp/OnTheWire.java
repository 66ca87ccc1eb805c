package dev.lathe.runtime.internal.okhttp;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is done between OkHttp and the wire, for one request.
 *
 * <p>OkHttp asks for gzip and decodes it unless the request has an {@code Accept-Encoding}; so it gets one, which is
 * taken away before it is sent. And OkHttp repeats a request by itself when the answer is 503 with {@code Retry-After:
 * 0}, whatever its settings; so that header is kept from it and put back afterwards.
 */
final class OnTheWire {

    private static final String ACCEPT_ENCODING = "Accept-Encoding";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int UNAVAILABLE = 503;

    /** After such a rest a connection is looked at before it is used. */
    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private final UsedConnections used;
    private final boolean isMarked;
    private volatile boolean connected;
    private volatile boolean reused;
    private volatile List<String> retryAfter = List.of();

    OnTheWire(UsedConnections used, boolean isMarked) {
        this.used = used;
        this.isMarked = isMarked;
    }

    Request.Builder marked(Request.Builder request) {
        return isMarked ? request.header(ACCEPT_ENCODING, "identity") : request;
    }

    boolean isConnected() {
        return connected;
    }

    boolean isReused() {
        return reused;
    }

    Map<String, List<String>> complete(Map<String, List<String>> headers) {
        if (retryAfter.isEmpty()) {
            return headers;
        }
        Map<String, List<String>> all = new TreeMap<>(headers);
        all.put(RETRY_AFTER, retryAfter);
        return all;
    }

    /** OkHttp calls this when it has a connection. */
    static Response intercept(Interceptor.Chain chain) throws IOException {
        OnTheWire wire = chain.request().tag(OnTheWire.class);
        return wire == null ? chain.proceed(chain.request()) : wire.pass(chain);
    }

    private Response pass(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        Long before = connection == null ? null : used.use(connection);
        reused = before != null;
        if (connection != null && before != null && System.nanoTime() - before > TRUSTED_NANOS) {
            StaleConnection.refuse(connection);
        }
        connected = true;
        Request request = isMarked
                ? chain.request().newBuilder().removeHeader(ACCEPT_ENCODING).build()
                : chain.request();
        Response response = sensible(chain.proceed(request), connection);
        if (response.code() != UNAVAILABLE) {
            return response;
        }
        retryAfter = response.headers(RETRY_AFTER);
        return response.newBuilder().removeHeader(RETRY_AFTER).build();
    }

    /**
     * OkHttp does not mind a length that is none, and reads until the connection ends; nor a protocol nobody asked for.
     */
    private static Response sensible(Response response, @Nullable Connection connection) throws IOException {
        List<String> lengths = response.headers(CONTENT_LENGTH);
        if (!lengths.stream().allMatch(length -> length.equals(lengths.get(0)) && isNumber(length))) {
            throw new ProtocolException("the length is no number");
        }
        if (response.code() == SWITCHING_PROTOCOLS) {
            if (connection != null) {
                connection.socket().close();
            }
            throw new ProtocolException("the server wants another protocol");
        }
        return response;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Nothing of the request. */
    @Override
    public String toString() {
        return "OnTheWire";
    }
}
