package dev.lathe.runtime.internal.apache;

import dev.lathe.runtime.core.TransportCapabilities.Feature;
import dev.lathe.runtime.core.TransportRequest;
import dev.lathe.runtime.internal.http.BlockingClient;
import dev.lathe.runtime.internal.http.UploadCopy;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient as a client that sends each request once, as it is, and hands its answer over as it is: what it
 * would do besides (follow, repeat, decode, keep) is switched off, and heads of answers have a limit.
 */
public final class Apache implements BlockingClient {

    private static final int LONGEST_LINE = 64 << 10;
    private static final int MOST_HEADERS = 1_000;

    private final CloseableHttpClient client;

    private Apache(CloseableHttpClient client) {
        this.client = client;
    }

    /** A client that the builders describe; how many connections there are is not its business. */
    public static Apache open(HttpClientBuilder client, PoolingHttpClientConnectionManagerBuilder connections) {
        Http1Config heads = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        RequestConfig patient = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.DISABLED)
                .setResponseTimeout(Timeout.DISABLED)
                .setProtocolUpgradeEnabled(false)
                .build();
        return new Apache(client.setConnectionManager(connections
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(heads)
                                .responseParserFactory(HeadParser::new)
                                .build())
                        .setMaxConnTotal(Integer.MAX_VALUE)
                        .setMaxConnPerRoute(Integer.MAX_VALUE)
                        .build())
                .setConnectionManagerShared(false)
                .setDefaultRequestConfig(patient)
                .setTargetAuthenticationStrategy((type, challenges, context) -> List.of())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setRequestExecutor(new ApacheWire())
                .setConnectionReuseStrategy(new Reuse())
                .build());
    }

    /** A 304 has no body; a server that sends one all the same leaves it on the connection. */
    private static final class Reuse extends DefaultClientConnectionReuseStrategy {

        @Override
        public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
            boolean hasBody = response.getCode() == HttpStatus.SC_NOT_MODIFIED
                    && response.containsHeader(HttpHeaders.TRANSFER_ENCODING);
            return !hasBody && super.keepAlive(request, response, context);
        }
    }

    @Override
    public Exchange exchange(TransportRequest request) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().forEach(message::addHeader);
        if (request.body() != null) {
            message.setEntity(new UploadEntity(new UploadCopy(request.body())));
        }
        return new ApacheExchange(client, message);
    }

    @Override
    public Set<Feature> features() {
        return Set.of(Feature.BODY_WITH_ANY_METHOD, Feature.ANY_METHOD);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
