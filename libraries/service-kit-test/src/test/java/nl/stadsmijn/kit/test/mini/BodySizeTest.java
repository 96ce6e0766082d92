package nl.stadsmijn.kit.test.mini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mini service takes 200 KB as JSON, and 1 MB of anything. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BodySizeTest {

    private static final int JSON = 200 * 1024;
    private static final String FRAME = "{\"title\":\"a\",\"lines\":[]%s}";

    @TestHTTPResource("/api/v1/notes")
    URI notes;

    @Test
    void whatIsJustSmallEnoughIsTaken() {
        Notes.post(body(JSON)).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {JSON + 1, 900_000, 2_000_000})
    void aBodyThatIsTooLargeIs413AndSaysHowLargeItMayBe(int size) {
        Notes.post(body(size))
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/too-large"))
                .body("detail", containsString("204800 bytes"));
    }

    /** A body in chunks doesn't say how long it is going to be. */
    @ParameterizedTest
    @ValueSource(ints = {JSON + 1, 900_000, 20_000_000})
    void aBodyInChunksIsCutOffAtTheSameSize(int size) throws IOException, InterruptedException {
        var answer = postInChunks(body(size));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/too-large").contains("204800 bytes");
    }

    @Test
    void aSmallBodyInChunksIsTaken() throws IOException, InterruptedException {
        assertThat(postInChunks(body(JSON)).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> postInChunks(String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            return client.send(
                    HttpRequest.newBuilder(notes)
                            .timeout(Duration.ofSeconds(20))
                            .header("Authorization", "Bearer " + Tokens.of(Organisations.CONTRACTOR, "contractor"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String body(int size) {
        return FRAME.formatted(" ".repeat(size - FRAME.length() + 2));
    }
}
