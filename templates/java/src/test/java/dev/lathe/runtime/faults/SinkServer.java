package dev.lathe.runtime.faults;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that keeps nothing: bodies are read as they come. */
final class SinkServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Answers answers;

    /** Reads a body and says what it was. */
    interface Reading {
        long read(InputStream body) throws IOException;
    }

    /** Reads a request's body and answers. */
    private interface Answers {
        String answer(Seen head, InputStream body) throws IOException;
    }

    private SinkServer(ServerSocket socket, Answers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    /** A server whose answers are what {@code reading} says of the bodies. */
    static SinkServer counting(Reading reading) {
        return open((head, body) -> Api.answer("\"" + reading.read(body) + "\""));
    }

    /** A server that answers requests without bodies. */
    static SinkServer answering(Function<Seen, String> answers) {
        return open((head, body) -> answers.apply(head));
    }

    private static SinkServer open(Answers answers) {
        try {
            SinkServer server = new SinkServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answers);
            start(server::accept);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            for (Seen head = head(in); head != null; head = head(in)) {
                InputStream body = head.header("Transfer-Encoding") == null ? sized(head, in) : new Chunks(in);
                out.write(answers.answer(head, body).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException gone) {
            // So is the client.
        }
    }

    private static @Nullable Seen head(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        List<String> headers = new ArrayList<>();
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        return new Seen(0, line, headers, "");
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.substring(0, Math.max(0, line.length() - 1));
            }
            line.append((char) next);
        }
        return null;
    }

    private static InputStream sized(Seen head, InputStream in) {
        String length = head.header("Content-Length");
        return new Bounded(in, length == null ? 0 : Long.parseLong(length));
    }

    /** So many bytes of a connection. */
    private static class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        long left() {
            return left;
        }

        void more(long bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }

    /** The bytes between the lengths of chunks. */
    private static final class Chunks extends Bounded {

        private boolean begun;
        private boolean over;

        Chunks(InputStream in) {
            super(in, 0);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left() == 0 && !over) {
                next();
            }
            return super.read(bytes, offset, length);
        }

        private void next() throws IOException {
            if (begun) {
                line(in);
            }
            begun = true;
            more(Long.parseLong(String.valueOf(line(in)), 16));
            if (left() == 0) {
                over = true;
                line(in);
            }
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "sink-server");
        thread.setDaemon(true);
        thread.start();
    }
}
