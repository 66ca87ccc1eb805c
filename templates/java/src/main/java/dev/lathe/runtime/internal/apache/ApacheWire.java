package dev.lathe.runtime.internal.apache;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends a request on a connection: tells the exchange of it, and minds how many interim answers come. */
final class ApacheWire extends HttpRequestExecutor {

    private static final int MOST_INTERIM_ANSWERS = 8;

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback others,
            HttpContext context)
            throws IOException, HttpException {
        ApacheExchange exchange = ApacheExchange.of(context);
        if (exchange != null) {
            EndpointDetails endpoint = connection.getEndpointDetails();
            exchange.connected(endpoint != null && endpoint.getRequestCount() > 0);
        }
        return super.execute(request, connection, new Counting(), context);
    }

    private static final class Counting implements HttpResponseInformationCallback {

        private int answers;

        @Override
        public void execute(HttpResponse response, HttpConnection connection, HttpContext context)
                throws HttpException {
            answers++;
            if (response.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
                throw new ProtocolException("the server wants another protocol");
            }
            if (answers > MOST_INTERIM_ANSWERS) {
                throw new ProtocolException("more than " + MOST_INTERIM_ANSWERS + " interim answers");
            }
        }
    }
}
