package dev.lathe.runtime.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection, as a script sees it: bytes go out just as they are given. */
final class Wire {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final int number;

    Wire(Socket socket, int number) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.number = number;
    }

    /** Sends text, one byte for each character. */
    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends one byte, waits, sends the next, until all are sent or the other side is gone. */
    void slowly(String text, long pauseMillis) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            send(text.substring(i, i + 1));
            pause(pauseMillis);
        }
    }

    /** Sends the same over and over, until the other side is gone. */
    void forever(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        while (true) {
            send(bytes);
        }
    }

    /** Says nothing more, until the other side is gone. */
    void silence() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        throw new IOException("the other side is gone");
    }

    /** Ends the connection as a server does that is done with it. */
    void hangUp() throws IOException {
        socket.close();
    }

    /** Ends the connection as a server does that has crashed. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** The next request; null when the other side is gone. */
    @Nullable
    Seen next() throws IOException {
        String line = line();
        if (line == null) {
            return null;
        }
        List<String> headers = new ArrayList<>();
        for (String header = line(); header != null && !header.isEmpty(); header = line()) {
            headers.add(header);
        }
        Seen head = new Seen(number, line, headers, "");
        return new Seen(number, line, headers, body(head));
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    private String body(Seen head) throws IOException {
        String length = head.header("Content-Length");
        if (length != null) {
            return new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.ISO_8859_1);
        }
        StringBuilder body = new StringBuilder();
        if (head.header("Transfer-Encoding") != null) {
            int size;
            do {
                String hex = line();
                if (hex == null) {
                    throw new EOFException("the other side is gone");
                }
                size = Integer.parseInt(hex, 16);
                body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
                line();
            } while (size > 0);
        }
        return body.toString();
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.substring(0, Math.max(0, line.length() - 1));
            }
            line.append((char) next);
        }
        return null;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
