package dev.lathe.runtime.internal.apache;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads heads of answers, of one connection, more strictly than HttpClient: one that is cut short is none, and so are
 * bytes that were there before the request.
 */
final class HeadParser implements HttpMessageParser<ClassicHttpResponse> {

    private final HttpMessageParser<ClassicHttpResponse> parser;
    private boolean isFirst = true;

    HeadParser(Http1Config limits) {
        this.parser = new DefaultHttpResponseParser(limits);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        if (isFirst && buffer.length() > 0) {
            throw new NoHttpResponseException("what follows an answer is no answer");
        }
        ClassicHttpResponse head = parser.parse(buffer, new Unfinished(in));
        isFirst = head.getCode() >= HttpStatus.SC_SUCCESS;
        return head;
    }

    /** The end of the bytes, where it is not the end of the head. */
    private static final class Unfinished extends FilterInputStream {

        Unfinished(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return more(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return more(super.read(bytes, offset, length));
        }

        private static int more(int result) throws IOException {
            if (result < 0) {
                throw new NoHttpResponseException("the connection ends before the head of an answer does");
            }
            return result;
        }
    }
}
