package dev.lathe.runtime.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server made of bare sockets: does what its script says, however wrong, and records what came and when connections
 * were closed.
 */
final class HostileServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final Executor THREADS = Executors.newCachedThreadPool(HostileServer::daemon);

    private final ServerSocket socket;
    private final Script script;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Seen> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger gone = new AtomicInteger();
    private final Semaphore came = new Semaphore(0);
    private final Semaphore went = new Semaphore(0);

    /** What happens for each request. When it returns with the connection open, the next request is read from it. */
    @FunctionalInterface
    interface Script {
        void play(Seen request, Wire wire) throws IOException;
    }

    private HostileServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
    }

    /** A server on a free port of this machine. */
    static HostileServer playing(Script script) {
        try {
            HostileServer server =
                    new HostileServer(new ServerSocket(0, 500, InetAddress.getLoopbackAddress()), script);
            THREADS.execute(server::accept);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A server that sends the same to everybody and hangs up. */
    static HostileServer sending(String bytes) {
        return playing((request, wire) -> wire.send(bytes).hangUp());
    }

    /** A server that sends the same to everybody and then nothing. */
    static HostileServer sendingThenSilent(String bytes) {
        return playing((request, wire) -> wire.send(bytes).silence());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Seen> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return connections.size();
    }

    /** How many connections the other side has closed, or broken while bytes were on their way. */
    int gone() {
        return gone.get();
    }

    /** Waits for one more request. */
    void awaitRequest() throws InterruptedException {
        if (!came.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no request came");
        }
    }

    /** Waits until the other side has closed one more connection. */
    void awaitGone() throws InterruptedException {
        if (!went.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the connection is still open");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket one : connections) {
                one.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Wire wire = new Wire(connection, connections.size());
                THREADS.execute(() -> serve(wire));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Wire wire) {
        try {
            for (Seen request = wire.next(); request != null; request = wire.next()) {
                requests.add(request);
                came.release();
                script.play(request, wire);
                if (!wire.isOpen()) {
                    return;
                }
            }
            seeGone();
        } catch (IOException broken) {
            seeGone();
        } finally {
            letGo(wire);
        }
    }

    private void seeGone() {
        if (!socket.isClosed()) {
            gone.incrementAndGet();
            went.release();
        }
    }

    private static void letGo(Wire wire) {
        try {
            wire.hangUp();
        } catch (IOException ignored) {
            // It is gone already.
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "hostile-server");
        thread.setDaemon(true);
        return thread;
    }
}
