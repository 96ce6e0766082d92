package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;

/** Uploads that are made while they are sent, so that the client holds none of them. */
final class Streamed {

    private Streamed() {}

    /** Sends a start, and then as many times the letter x as is asked, in one line. @return the job */
    static UUID upload(UUID inventory, String type, String start, long more) {
        return upload(
                inventory,
                "",
                type,
                HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), new Letters(more))));
    }

    /** REST Assured turns a file into a list of boxed bytes and then into a text, for its log. @return the job */
    static UUID upload(UUID inventory, String query, String type, byte[] file) {
        return upload(inventory, query, type, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    private static UUID upload(UUID inventory, String query, String type, HttpRequest.BodyPublisher body) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address(inventory) + query))
                    .header("Authorization", token())
                    .header("Content-Type", type)
                    .POST(body)
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            return JsonPath.from(answer.body()).getUUID("id");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Announces a file of so many bytes and sends none of them. @return the first line of the answer */
    static String announce(UUID inventory, String type, long bytes) throws IOException {
        var address = address(inventory);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request =
                    "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(address.getPath(), address.getHost(), token(), type, bytes);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new byte[256];
            var length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static URI address(UUID inventory) {
        return URI.create("http://localhost:%d/api/v1/inventories/%s/imports".formatted(RestAssured.port, inventory));
    }

    private static String token() {
        return Tokens.bearer(Organisations.CONTRACTOR, Role.CONTRACTOR);
    }

    private static final class Letters extends InputStream {

        private long left;

        Letters(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            var length = (int) Math.min(left, most);
            Arrays.fill(into, from, from + length, (byte) 'x');
            left -= length;
            return length == 0 ? -1 : length;
        }
    }
}
