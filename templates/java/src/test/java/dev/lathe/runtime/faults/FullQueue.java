package dev.lathe.runtime.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port where connections are neither made nor refused, because as many wait as the system lets wait. */
final class FullQueue implements AutoCloseable {

    private static final int MOST = 10;

    private final ServerSocket socket;
    private final List<Socket> waiting = new ArrayList<>();

    private FullQueue(ServerSocket socket) {
        this.socket = socket;
    }

    static FullQueue open() throws IOException {
        FullQueue queue = new FullQueue(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        for (int i = 0; i < MOST; i++) {
            Socket one = new Socket();
            queue.waiting.add(one);
            try {
                one.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), queue.socket.getLocalPort()), 150);
            } catch (SocketTimeoutException full) {
                return queue;
            }
        }
        throw new IOException("the queue does not fill");
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        for (Socket one : waiting) {
            one.close();
        }
        socket.close();
    }
}
