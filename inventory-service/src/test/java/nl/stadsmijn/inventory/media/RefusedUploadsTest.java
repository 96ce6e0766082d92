package nl.stadsmijn.inventory.media;

import static nl.stadsmijn.inventory.media.PhotoApi.JPEG;
import static nl.stadsmijn.inventory.media.PhotoApi.PDF;
import static nl.stadsmijn.inventory.media.PhotoApi.PNG;
import static nl.stadsmijn.inventory.media.PhotoApi.WEBP;
import static nl.stadsmijn.inventory.media.PhotoApi.document;
import static nl.stadsmijn.inventory.media.PhotoApi.remove;
import static nl.stadsmijn.inventory.media.PhotoApi.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.media.store.MediaKey;
import nl.stadsmijn.inventory.media.store.MediaStore;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not taken: each says what it is, and what would be right; and none leaves anything behind. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RefusedUploadsTest {

    private static final int MEGABYTE = 1 << 20;

    @TestHTTPResource("/api/v1/")
    URI address;

    @Inject
    MediaStore store;

    private UUID slabs;
    private List<Path> before;

    @BeforeEach
    void anElement() throws IOException {
        slabs = Api.slabs();
        before = temporaryFiles();
    }

    @AfterEach
    void nothingIsLeftBehind() {
        // a request's files go once it has been answered
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(temporaryFiles()).isSubsetOf(before));
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("stadsmijn-media-"))
                    .toList();
        }
    }

    static Stream<Arguments> otherKinds() {
        return Stream.of(
                Arguments.of(
                        JPEG,
                        Pictures.ascii("\0\0\0\u0018ftypheic"),
                        "This is a HEIC photo, as telephones make them: set the camera to JPEG"),
                Arguments.of(JPEG, Pictures.ascii("<!DOCTYPE html><script>alert(1)</script>"), "This is a web page"),
                Arguments.of("image/svg+xml", Pictures.ascii("<svg onload='alert(1)'/>"), "This is an SVG drawing"),
                Arguments.of(PNG, Pictures.ascii("GIF89a"), "This is a GIF image: export it as PNG"),
                Arguments.of(PDF, Pictures.ascii("PK\u0003\u0004"), "This is a zip archive or an office document"),
                Arguments.of(JPEG, new byte[0], "This is an empty file"));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void anotherKindIs415AndSaysWhatToDo(String type, byte[] file, String what) {
        send(slabs, type, file)
                .then()
                .statusCode(415)
                .body("type", endsWith("/problems/unsupported-media-type"))
                .body("detail", containsString(what))
                .body("violations[0].code", equalTo("FILE_KIND_NOT_TAKEN"));
    }

    @Test
    void aTypeThatIsNeverTakenIs415AlsoForAPhoto() {
        send(slabs, "application/octet-stream", Pictures.jpeg(60, 40))
                .then()
                .statusCode(415)
                .body("violations[0].code", equalTo("WRONG_CONTENT_TYPE"))
                .body("detail", containsString("send it with Content-Type image/jpeg"));
    }

    @Test
    void aFileThatWasRenamedIs422() {
        refused(PNG, Pictures.jpeg(60, 40), "WRONG_CONTENT_TYPE")
                .body("violations[0].field", equalTo("Content-Type"))
                .body("violations[0].message", containsString("This is a JPEG image, sent as image/png"));
        refused(JPEG, Pdfs.report(), "WRONG_CONTENT_TYPE");
        refused(PDF, Pictures.png(60, 40), "WRONG_CONTENT_TYPE");
    }

    @Test
    void whatIsHostileOrBrokenIs422() {
        refused(PNG, Pictures.pngClaiming(30_000, 30_000), "TOO_MANY_PIXELS")
                .body(
                        "violations[0].message",
                        containsString("30000 × 30000 pixels: send one of at most 50.0 million"));
        refused(WEBP, Pictures.webpClaiming(16_000, 16_000, false), "TOO_MANY_PIXELS");
        refused(JPEG, Pictures.half(Pictures.jpeg(600, 400)), "TRUNCATED");
        refused(PDF, Pictures.half(Pdfs.report()), "TRUNCATED");
        Api.anybody().get("/descriptions/{id}", slabs).then().body("photos", hasSize(0));
    }

    /** In tests two megabytes are the most. */
    @Test
    void aFileThatIsTooLargeIs413AndSaysHowLargeItMayBe() throws IOException, InterruptedException {
        var large = Pictures.join(Pictures.jpeg(60, 40), new byte[3 * MEGABYTE]);
        send(slabs, JPEG, large)
                .then()
                .statusCode(413)
                .body("detail", containsString("at most 2.0 MB, and this one has 3.0 MB"));
        assertThat(sendInChunks(large)).isEqualTo(413);
    }

    @Test
    void oneThatIsJustSmallEnoughIsTaken() throws IOException, InterruptedException {
        var picture = Pictures.jpeg(60, 40);
        assertThat(sendInChunks(Pictures.join(picture, new byte[2 * MEGABYTE - picture.length])))
                .isEqualTo(201);
    }

    /** Of which nobody knows how long it will be. */
    private int sendInChunks(byte[] file) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address.resolve("elements/" + slabs + "/photos"))
                    .header("Authorization", "Bearer " + Tokens.of(Organisations.CONTRACTOR, "contractor"))
                    .header("Content-Type", JPEG)
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void anElementHasTenDocumentsAtMost() {
        UUID last = null;
        for (int i = 0; i < 10; i++) {
            last = document(slabs);
        }
        refused(PDF, Pdfs.report(), "TOO_MANY")
                .body("violations[0].message", containsString("has 10 documents, and may have 10: delete one first"));
        send(slabs, JPEG, Pictures.jpeg(60, 40)).then().statusCode(201);
        remove(last, "*").then().statusCode(204);
        document(slabs);
    }

    @Test
    void whileTheStoreIsAwayNothingIsTakenAndWhoAsksHears503() {
        var photo = PhotoApi.photo(slabs);
        QuarkusMock.installMockForInstance(new StoreThatIsAway(), store);
        send(slabs, JPEG, Pictures.jpeg(60, 40)).then().statusCode(503).header("Retry-After", "10");
        Api.anybody().get("/photos/{id}", photo).then().statusCode(503).header("Retry-After", "10");
        Api.anybody().get("/descriptions/{id}", slabs).then().body("photos", hasSize(1));
        remove(photo, "*").then().statusCode(204);
    }

    /** Unplugged. */
    private static final class StoreThatIsAway implements MediaStore {

        @Override
        public void put(MediaKey key, Path file, String mediaType) throws IOException {
            throw new IOException("unplugged");
        }

        @Override
        public Optional<InputStream> read(MediaKey key) throws IOException {
            throw new IOException("unplugged");
        }

        @Override
        public void remove(MediaKey key) throws IOException {
            throw new IOException("unplugged");
        }

        @Override
        public void forEach(Visitor visitor) throws IOException {
            throw new IOException("unplugged");
        }
    }

    private ValidatableResponse refused(String type, byte[] file, String code) {
        return send(slabs, type, file)
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].code", equalTo(code));
    }
}
