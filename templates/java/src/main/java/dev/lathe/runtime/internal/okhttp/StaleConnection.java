package dev.lathe.runtime.internal.okhttp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Protocol;

/** A connection that lay idle turns out to be closed before anything is sent on it. */
final class StaleConnection extends IOException {

    private static final long serialVersionUID = 1L;

    private StaleConnection() {
        super("the connection was closed while it was idle");
    }

    /**
     * Looks whether the server has closed a connection, or says something unasked, which takes a millisecond if it has
     * not. Those of HTTP/2 are always being read.
     *
     * @throws StaleConnection if it is of no use any more
     */
    static void refuse(Connection connection) throws IOException {
        if (connection.protocol() == Protocol.HTTP_2 || connection.protocol() == Protocol.H2_PRIOR_KNOWLEDGE) {
            return;
        }
        Socket socket = connection.socket();
        int before = socket.getSoTimeout();
        try {
            socket.setSoTimeout(1);
            int unused = socket.getInputStream().read();
        } catch (SocketTimeoutException silent) {
            socket.setSoTimeout(before);
            return;
        } catch (IOException broken) {
            throw new StaleConnection();
        }
        throw new StaleConnection();
    }
}
