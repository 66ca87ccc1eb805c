package dev.lathe.runtime.internal.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server made of a bare socket: writes what it is told, however wrong, and sees connections close. */
final class ScriptedSocket implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch received = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** What happens after the bytes are written. */
    enum Then {
        HANG,
        CLOSE,
        RESET
    }

    private ScriptedSocket(ServerSocket socket) {
        this.socket = socket;
    }

    static ScriptedSocket answering(String bytes, Then then) {
        try {
            ScriptedSocket server = new ScriptedSocket(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(() -> server.accept(bytes, then), "scripted-socket");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    List<String> requests() {
        return requests;
    }

    void awaitRequest() throws InterruptedException {
        if (!received.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request came");
        }
    }

    /** Waits until the other side has closed its connection. */
    void awaitHangUp() throws InterruptedException {
        if (!hungUp.await(5, TimeUnit.SECONDS)) {
            throw new AssertionError("the connection is still open");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : open) {
            one.close();
        }
    }

    private void accept(String bytes, Then then) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                Thread thread = new Thread(() -> serve(connection, bytes, then), "scripted-socket");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, String bytes, Then then) {
        try (connection) {
            requests.add(head(connection.getInputStream()));
            received.countDown();
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            connection.getOutputStream().flush();
            if (then == Then.RESET) {
                connection.setSoLinger(true, 0);
            } else if (then == Then.HANG) {
                drain(connection.getInputStream());
                hungUp.countDown();
            }
        } catch (IOException reset) {
            hungUp.countDown();
        }
    }

    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
