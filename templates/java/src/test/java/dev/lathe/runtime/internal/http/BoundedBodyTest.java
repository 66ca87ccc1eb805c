package dev.lathe.runtime.internal.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lathe.runtime.core.ConnectionException;
import dev.lathe.runtime.core.TransportLimits;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies whatever length was announced for them. */
class BoundedBodyTest {

    private static final TransportLimits LIMITS = new TransportLimits(1 << 20, 100);
    private static final int MUCH = 300_000;

    private final AtomicBoolean cancelled = new AtomicBoolean();

    @ParameterizedTest
    @ValueSource(strings = {"", "300000", "0", "10", "299999", "400000", "1048576", "99999999999", "-1", "many"})
    void theBodyIsWhatCameWhateverWasAnnounced(String announced) throws Exception {
        byte[] content = bytes(MUCH);

        assertArrayEquals(content, received(200, announced, content).get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "5", "nothing"})
    void anEmptyBodyIsEmpty(String announced) throws Exception {
        assertEquals(0, received(200, announced, new byte[0]).get().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "1048577"})
    void oneThatIsTooLongIsRefused(String announced) {
        ExecutionException refused = assertThrows(
                ExecutionException.class,
                () -> received(200, announced, bytes((1 << 20) + 1)).get());

        ConnectionException reason = assertInstanceOf(ConnectionException.class, refused.getCause());
        assertEquals(ConnectionException.Stage.LIMIT_EXCEEDED, reason.stage());
        assertTrue(cancelled.get(), "the rest is not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "300000"})
    void oneOfAFailureIsCut(String announced) throws Exception {
        byte[] content = bytes(MUCH);

        assertArrayEquals(
                Arrays.copyOf(content, 100), received(500, announced, content).get());
        assertTrue(cancelled.get(), "the rest is not read");
    }

    /** A server may announce the most that is allowed, to many callers at once, and send nothing. */
    @Test
    void littleIsSetAsideForWhatIsOnlyAnnounced() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertEquals(0, received(200, "1048576", new byte[0]).join().length);
        long before = threads.getCurrentThreadAllocatedBytes();

        assertEquals(0, received(200, "1048576", new byte[0]).join().length);

        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 200_000, () -> allocated + " bytes");
    }

    private CompletableFuture<byte[]> received(int status, String announced, byte[] content) {
        BoundedBody body = BoundedBody.of(head(status, announced), LIMITS);
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {
                cancelled.set(true);
            }
        });
        for (int at = 0; at < content.length; at += 16_000) {
            body.onNext(List.of(ByteBuffer.wrap(content, at, Math.min(16_000, content.length - at))));
        }
        body.onComplete();
        return body.getBody().toCompletableFuture();
    }

    private static ResponseInfo head(int status, String announced) {
        Map<String, List<String>> fields =
                announced.isEmpty() ? Map.of() : Map.of("Content-Length", List.of(announced));
        HttpHeaders headers = HttpHeaders.of(fields, (name, value) -> true);
        return new ResponseInfo() {
            @Override
            public int statusCode() {
                return status;
            }

            @Override
            public HttpHeaders headers() {
                return headers;
            }

            @Override
            public HttpClient.Version version() {
                return HttpClient.Version.HTTP_1_1;
            }
        };
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
