package nl.stadsmijn.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A service whose every byte the test writes itself. */
public final class ScriptedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WAITING = 50;

    private final ServerSocket door;

    ScriptedService() {
        try {
            door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
            door.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://%s:%d".formatted(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    /** The next connection of the gateway. */
    public Wire accept() throws IOException {
        return new Wire(door.accept());
    }

    /** @param port where something listens on this machine */
    public static Wire connect(int port) throws IOException {
        return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One end of a connection. */
    public static final class Wire implements AutoCloseable {

        private static final String END_OF_HEAD = "\r\n\r\n";

        private final Socket socket;

        private Wire(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        }

        public Wire write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        }

        /** Start line and headers, with the empty line that ends them. */
        public String readHead() throws IOException {
            return readUntil(END_OF_HEAD);
        }

        /** What comes up to and with this text. */
        public String readUntil(String end) throws IOException {
            var read = new StringBuilder();
            while (!read.toString().endsWith(end)) {
                var next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IOException("closed after: " + read);
                }
                read.append((char) next);
            }
            return read.toString();
        }

        /** All that comes until the other end closes. */
        public String readAll() throws IOException {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }

        /** Breaks the connection as a process that is killed does. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
