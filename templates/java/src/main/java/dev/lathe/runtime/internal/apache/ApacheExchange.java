package dev.lathe.runtime.internal.apache;

import dev.lathe.runtime.core.Headers;
import dev.lathe.runtime.internal.http.BlockingClient.Arrival;
import dev.lathe.runtime.internal.http.BlockingClient.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** One request of Apache HttpClient. */
final class ApacheExchange implements Exchange {

    private static final String SELF = "dev.lathe.exchange";

    private final CloseableHttpClient client;
    private final HttpUriRequestBase message;
    private volatile boolean connected;
    private volatile boolean reused;
    private volatile @Nullable ClassicHttpResponse response;

    ApacheExchange(CloseableHttpClient client, HttpUriRequestBase message) {
        this.client = client;
        this.message = message;
    }

    /** The exchange that a request belongs to; null for one that is not ours, such as that to a proxy. */
    static @Nullable ApacheExchange of(HttpContext context) {
        return context.getAttribute(SELF) instanceof ApacheExchange exchange ? exchange : null;
    }

    /** There is a connection, which may have carried a request before. */
    void connected(boolean wasUsed) {
        connected = true;
        reused = wasUsed;
    }

    @Override
    public Arrival send() throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(SELF, this);
        ClassicHttpResponse answer = client.executeOpen(target(), message, context);
        response = answer;
        HttpEntity entity = answer.getEntity();
        InputStream body = entity == null ? null : entity.getContent();
        return new Arrival(answer.getCode(), headers(answer), body == null ? InputStream.nullInputStream() : body);
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public boolean isStale(IOException failure) {
        return reused && (failure instanceof NoHttpResponseException || failure instanceof SocketException);
    }

    @Override
    public void cancel() {
        message.cancel();
        if (message.getEntity() instanceof UploadEntity upload) {
            upload.abandon();
        }
        ClassicHttpResponse open = response;
        if (open != null) {
            hangUp(open);
        }
    }

    private static void hangUp(ClassicHttpResponse open) {
        try {
            open.close();
        } catch (IOException ignored) {
            // It is closed all the same.
        }
    }

    private HttpHost target() throws IOException {
        try {
            URI uri = message.getUri();
            return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        } catch (URISyntaxException impossible) {
            throw new IOException("the address is none", impossible);
        }
    }

    private static Headers headers(ClassicHttpResponse answer) {
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.getHeaders()) {
            String value = header.getValue();
            all.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(value == null ? "" : value);
        }
        return Headers.received(all);
    }
}
