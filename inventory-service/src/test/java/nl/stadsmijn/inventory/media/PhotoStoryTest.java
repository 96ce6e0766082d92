package nl.stadsmijn.inventory.media;

import static nl.stadsmijn.inventory.media.PhotoApi.JPEG;
import static nl.stadsmijn.inventory.media.PhotoApi.PDF;
import static nl.stadsmijn.inventory.media.PhotoApi.PNG;
import static nl.stadsmijn.inventory.media.PhotoApi.WEBP;
import static nl.stadsmijn.inventory.media.PhotoApi.added;
import static nl.stadsmijn.inventory.media.PhotoApi.change;
import static nl.stadsmijn.inventory.media.PhotoApi.document;
import static nl.stadsmijn.inventory.media.PhotoApi.photo;
import static nl.stadsmijn.inventory.media.PhotoApi.remove;
import static nl.stadsmijn.inventory.media.PhotoApi.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** From the surveyor's telephone to the passport. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PhotoStoryTest {

    private static final String FIRST_VERSION = "\"1\"";

    @Inject
    KafkaProbe kafka;

    @Test
    void aPhotoIsShownWithItsElement() {
        var slabs = Api.element(Api.inventory(), Api.SLABS);
        var answer = Api.contractor()
                .queryParam("caption", " Oplegging aan de noordzijde ")
                .contentType(JPEG)
                .body(Pictures.fromTelephone(Pictures.jpeg(600, 400), 6))
                .post("/elements/{id}/photos", slabs);
        var photo = added(answer);
        answer.then()
                .header("ETag", startsWith("\"1."))
                .header("Location", endsWith("/api/v1/photos/" + photo))
                .body("lotId", equalTo(slabs.toString()))
                .body("kind", equalTo("PHOTO"))
                .body("position", equalTo(1))
                .body("caption", equalTo("Oplegging aan de noordzijde"))
                .body("mediaType", equalTo(JPEG))
                .body("width", equalTo(400))
                .body("height", equalTo(600))
                .body("url", endsWith("/api/v1/photos/" + photo))
                .body("thumbnailUrl", endsWith("/api/v1/photos/" + photo + "?size=thumbnail"));

        for (var path : List.of("/elements/{id}", "/descriptions/{id}")) {
            Api.contractor()
                    .get(path, slabs)
                    .then()
                    .header("ETag", startsWith("\"2."))
                    .body("photos.id", contains(photo.toString()))
                    .body("documents", hasSize(0));
        }
        Api.contractor().get("/elements/{id}", slabs).then().body("photos[0].screenUrl", endsWith("?size=screen"));
    }

    @Test
    void whatIsServedIsOnlyThePicture() {
        var slabs = Api.slabs();
        var photo = added(send(slabs, JPEG, Pictures.fromTelephone(Pictures.jpeg(600, 400), 1)));

        for (var size : Map.of("original", 600, "screen", 600, "thumbnail", 400).entrySet()) {
            var bytes = Api.anybody()
                    .queryParam("size", size.getKey())
                    .get("/photos/{id}", photo)
                    .then()
                    .statusCode(200)
                    .contentType(JPEG)
                    .extract()
                    .asByteArray();
            assertThat(Pictures.read(bytes).getWidth()).isEqualTo(size.getValue());
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", Pictures.CAMERA, Pictures.COMMENT, Pictures.FILM);
        }
        Api.anybody()
                .queryParam("size", "huge")
                .get("/photos/{id}", photo)
                .then()
                .statusCode(400);
    }

    @Test
    void pngWebpAndPdfAreTakenToo() {
        var slabs = Api.slabs();
        send(slabs, PNG, Pictures.png(60, 40)).then().statusCode(201).body("mediaType", equalTo(PNG));
        send(slabs, WEBP, Pictures.webp()).then().statusCode(201).body("mediaType", equalTo(JPEG));
        var report = Pdfs.report();
        var answer = send(slabs, PDF, report);
        var document = added(answer);
        answer.then()
                .body("kind", equalTo("DOCUMENT"))
                .body("position", equalTo(1))
                .body("bytes", equalTo(report.length))
                .body("width", nullValue())
                .body("thumbnailUrl", nullValue());

        var kept = Api.anybody().get("/photos/{id}", document);
        kept.then()
                .contentType(PDF)
                .header("Content-Disposition", equalTo("attachment; filename=\"%s.pdf\"".formatted(document)));
        assertThat(kept.asByteArray()).isEqualTo(report);
        Api.anybody()
                .queryParam("size", "thumbnail")
                .get("/photos/{id}", document)
                .then()
                .statusCode(404)
                .body("detail", equalTo("A document has an original only."));
        Api.anybody()
                .get("/descriptions/{id}", slabs)
                .then()
                .body("photos.position", contains(1, 2))
                .body("documents.id", contains(document.toString()));
    }

    @Test
    void aDraftsPhotosAreForItsParticipantsAndPublishedOnesForAll() {
        var inventory = Api.inventory();
        var photo = photo(Api.element(inventory, Api.SLABS));
        Api.anybody().get("/photos/{id}", photo).then().statusCode(404);
        Api.stranger().get("/photos/{id}", photo).then().statusCode(404);
        Api.contractor().get("/photos/{id}", photo).then().statusCode(200).header("Cache-Control", "private, no-cache");

        Api.publish(inventory).then().statusCode(200);
        Api.anybody()
                .get("/photos/{id}", photo)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=86400");
    }

    @Test
    void aBrowserKeepsWhatItHasAndRunsNothing() {
        var photo = photo(Api.slabs());
        var first = Api.anybody().get("/photos/{id}", photo);
        first.then()
                .statusCode(200)
                .header("ETag", FIRST_VERSION)
                .header("Content-Length", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");

        var again = Api.anybody()
                .header("If-None-Match", "\"0\", W/" + FIRST_VERSION)
                .get("/photos/{id}", photo);
        again.then().statusCode(304).header("ETag", FIRST_VERSION);
        assertThat(again.asByteArray()).isEmpty();
        Api.anybody()
                .header("If-None-Match", "\"0\"")
                .get("/photos/{id}", photo)
                .then()
                .statusCode(200);

        Api.anybody()
                .head("/photos/{id}", photo)
                .then()
                .statusCode(200)
                .contentType(JPEG)
                .header("ETag", FIRST_VERSION)
                .header("Content-Length", first.header("Content-Length"));
    }

    @Test
    void othersHearOfThem() {
        var slabs = Api.slabs();
        var first = photo(slabs);
        var second = photo(slabs);
        document(slabs);

        assertThat(told(slabs, List.of(first, second)).path("photos")).hasSize(2);
        change(second, FIRST_VERSION, "{\"position\":1}").then().statusCode(200);
        told(slabs, List.of(second, first));
        remove(second, "*").then().statusCode(204);
        told(slabs, List.of(first));
        Api.as(Organisations.OTHER, Role.GATEWAY)
                .get("/internal/passports/{id}", slabs)
                .then()
                .body("photos.id", contains(first.toString()))
                .body("documents", hasSize(1));
    }

    @Test
    void whatIsTakenOutOfAnElementIsShownWithItsPhotos() {
        var slabs = Api.slabs();
        var whole = photo(slabs);
        var part = UUID.fromString(Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "5", "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", slabs)
                .jsonPath()
                .getString("lotId"));
        assertThat(part).isNotEqualTo(slabs);
        told(part, List.of(whole));

        var later = photo(slabs);
        told(slabs, List.of(whole, later));
        told(part, List.of(whole, later));
        Api.anybody().get("/descriptions/{id}", part).then().body("photos.lotId", everyItem(equalTo(slabs.toString())));
    }

    /** The last that is told of a lot with these photos, and no others. */
    private com.fasterxml.jackson.databind.JsonNode told(UUID lot, List<UUID> photos) {
        return kafka.await(
                        "inventory.lots",
                        event -> event.subject().equals(lot)
                                && StreamSupport.stream(
                                                event.data().path("photos").spliterator(), false)
                                        .map(id -> UUID.fromString(id.asText()))
                                        .toList()
                                        .equals(photos))
                .data();
    }

    @Test
    void placeAndCaptionAreChangedByWhoHasSeenThem() {
        var slabs = Api.slabs();
        var all = IntStream.range(0, 4).mapToObj(i -> document(slabs)).toList();

        change(all.get(2), FIRST_VERSION, "{\"position\":1,\"caption\":\"Rapport\"}")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2."))
                .body("position", equalTo(1))
                .body("caption", equalTo("Rapport"));
        assertOrder(slabs, all.get(2), all.get(0), all.get(1), all.get(3));
        change(all.get(2), "\"2\"", "{\"position\":99}").then().body("position", equalTo(4));
        assertOrder(slabs, all.get(0), all.get(1), all.get(3), all.get(2));
        change(all.get(2), "\"3\"", "{\"caption\":null}").then().body("caption", nullValue());

        change(all.get(2), "\"3\"", "{\"position\":1}").then().statusCode(412).body("current.position", equalTo(4));
        change(all.get(2), null, "{\"position\":1}").then().statusCode(428);
        refused(all.get(2), "{\"position\":0}", "position", "TOO_SMALL");
        refused(all.get(2), "{\"position\":null}", "position", "REQUIRED");
        refused(all.get(2), "{\"caption\":\"%s\"}".formatted("x".repeat(201)), "caption", "TOO_LONG");
        change(all.get(2), "*", "{\"lotId\":\"x\"}").then().statusCode(400);
        change(all.get(2), "*", "[]").then().statusCode(400);
    }

    private static void refused(UUID photo, String patch, String field, String code) {
        change(photo, "*", patch)
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void oneThatIsDeletedIsGoneAndTheOthersCloseUp() {
        var slabs = Api.slabs();
        var all = IntStream.range(0, 3).mapToObj(i -> document(slabs)).toList();
        remove(all.get(0), "\"9\"").then().statusCode(412);
        remove(all.get(0), null).then().statusCode(428);
        remove(all.get(0), FIRST_VERSION).then().statusCode(204);

        Api.contractor().get("/photos/{id}", all.get(0)).then().statusCode(404);
        remove(all.get(0), "*").then().statusCode(404);
        assertOrder(slabs, all.get(1), all.get(2));
    }

    private static void assertOrder(UUID slabs, UUID... ids) {
        Api.anybody()
                .get("/descriptions/{id}", slabs)
                .then()
                .body(
                        "documents.id",
                        contains(List.of(ids).stream().map(UUID::toString).toArray()))
                .body(
                        "documents.position",
                        contains(IntStream.rangeClosed(1, ids.length).boxed().toArray()));
    }

    @Test
    void aSurveyorAddsThemAndAStrangerDoesNot() {
        var slabs = Api.slabs();
        var surveyor = Api.as(Organisations.CONTRACTOR, Role.SURVEYOR);
        var photo = added(send(surveyor, slabs, JPEG, Pictures.jpeg(60, 40)));
        send(Api.stranger(), slabs, JPEG, Pictures.jpeg(60, 40)).then().statusCode(404);
        Api.stranger()
                .header("If-Match", "*")
                .delete("/photos/{id}", photo)
                .then()
                .statusCode(404);
        send(UUID.randomUUID(), JPEG, Pictures.jpeg(60, 40)).then().statusCode(404);
    }

    @Test
    void aClosedInventoryKeepsWhatItHas() {
        var inventory = Api.inventory();
        var slabs = Api.element(inventory, Api.SLABS);
        var photo = photo(slabs);
        Api.publish(inventory).then().statusCode(200);
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("harvested", Map.of("value", "12", "unit", "piece"), "on", "2026-11-01"))
                .post("/elements/{id}/harvests", slabs)
                .then()
                .statusCode(201);
        Api.contractor()
                .contentType("application/json")
                .post("/inventories/{id}/closure", inventory)
                .then()
                .statusCode(200);

        send(slabs, JPEG, Pictures.jpeg(60, 40))
                .then()
                .statusCode(409)
                .body("detail", startsWith("The inventory is CLOSED"));
        change(photo, "*", "{\"caption\":\"late\"}").then().statusCode(409);
        remove(photo, "*").then().statusCode(409);
        Api.anybody().get("/photos/{id}", photo).then().statusCode(200);
    }

    @Test
    void anUploadThatIsRepeatedWithItsKeyIsOnePhoto() {
        var slabs = Api.slabs();
        var key = UUID.randomUUID().toString();
        var picture = Pictures.jpeg(60, 40);
        var first = send(Api.contractor().header("Idempotency-Key", key), slabs, JPEG, picture);
        var second = send(Api.contractor().header("Idempotency-Key", key), slabs, JPEG, picture);

        assertThat(added(second)).isEqualTo(added(first));
        second.then().header("Idempotency-Replayed", "true");
        send(Api.contractor().header("Idempotency-Key", key), slabs, JPEG, Pictures.jpeg(40, 60))
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
        Api.anybody().get("/descriptions/{id}", slabs).then().body("photos", hasSize(1));
    }

    @Test
    void aCaptionIsShort() {
        Api.contractor()
                .queryParam("caption", "x".repeat(201))
                .contentType(JPEG)
                .body(Pictures.jpeg(60, 40))
                .post("/elements/{id}/photos", Api.slabs())
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("caption"))
                .body("violations[0].code", equalTo("TOO_LONG"))
                .body("detail", containsString("200"));
    }
}
