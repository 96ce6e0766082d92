package nl.stadsmijn.hub.speed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept connection of HTTP/1.1, so bare that on a machine of two cores it takes little from the service it measures. */
final class WireClient implements AutoCloseable {

    private static final String LENGTH = "content-length: ";

    private final Socket socket;
    private final InputStream answers;
    private final URI target;

    WireClient(URI target) throws IOException {
        this.target = target;
        this.socket = new Socket(target.getHost(), target.getPort());
        socket.setTcpNoDelay(true);
        this.answers = new BufferedInputStream(socket.getInputStream());
    }

    /** @return the status */
    int post(String bearer, String json) throws IOException {
        var request =
                "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(target.getPath(), target.getAuthority(), bearer, json.length(), json);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()));
            }
        }
        answers.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
