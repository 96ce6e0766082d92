package nl.stadsmijn.inventory.media;

import static nl.stadsmijn.inventory.media.PhotoApi.JPEG;
import static nl.stadsmijn.inventory.media.PhotoApi.PATCH;
import static nl.stadsmijn.inventory.media.PhotoApi.PDF;
import static nl.stadsmijn.inventory.media.PhotoApi.added;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Lots that are no elements: they walked in, or came of other lots. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PhotosOfLotsTest {

    @Inject
    KafkaProbe kafka;

    @Test
    void aHubOperatorPhotographsWhatStandsAtTheDoor() {
        var doors = ofContractor();
        var photo = added(send(hub(), doors));
        Api.anybody().get("/photos/{id}", photo).then().statusCode(404);
        hub().get("/photos/{id}", photo).then().statusCode(200);
        awaitTold(doors, photo);

        tell(doors, 1, Organisations.HUB, Map.of());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> Api.anybody().get("/photos/{id}", photo).then().statusCode(200));
        Api.anybody().get("/descriptions/{id}", doors).then().body("photos.id", contains(photo.toString()));
        Api.as(Organisations.OTHER, Role.GATEWAY)
                .get("/internal/passports/{id}", doors)
                .then()
                .body("photos.id", contains(photo.toString()));
    }

    @Test
    void itsOwnerAddsADocument() {
        var doors = ofContractor();
        var document =
                added(Api.contractor().contentType(PDF).body(Pdfs.report()).post("/descriptions/{id}/photos", doors));
        hub().get("/descriptions/{id}", doors).then().body("documents.id", contains(document.toString()));
    }

    @Test
    void itsPhotosAreChangedAndDeletedByItsHolder() {
        var doors = ofContractor();
        var first = added(send(hub(), doors));
        var second = added(send(hub(), doors));
        hub().contentType(PATCH)
                .header("If-Match", "*")
                .body("{\"position\":1}")
                .patch("/photos/{id}", second)
                .then()
                .statusCode(200);
        awaitTold(doors, second, first);
        hub().header("If-Match", "*").delete("/photos/{id}", second).then().statusCode(204);
        awaitTold(doors, first);
    }

    @Test
    void othersHaveNoPartInIt() {
        var doors = ofContractor();
        var photo = added(send(hub(), doors));
        var others = Map.of(Organisations.OTHER, Role.HUB_OPERATOR, UUID.randomUUID(), Role.OWNER);
        others.forEach((organisation, role) -> {
            send(Api.as(organisation, role), doors).then().statusCode(404);
            Api.as(organisation, role)
                    .header("If-Match", "*")
                    .delete("/photos/{id}", photo)
                    .then()
                    .statusCode(404);
        });
        send(Api.as(Organisations.CONTRACTOR, Role.SURVEYOR), doors).then().statusCode(403);
        send(hub(), UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aDraftIsItsDonorsPeoplesAlone() {
        var draft = Api.element(Api.inventory(), Api.SLABS);
        send(Api.as(Organisations.CONTRACTOR, Role.HUB_OPERATOR), draft).then().statusCode(404);
        added(send(Api.contractor(), draft));
    }

    @Test
    void whoHasItNowShowsIt() {
        var doors = ofContractor();
        tell(doors, 1, Organisations.OTHER, Map.of());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> send(hub(), doors).then().statusCode(404));
        added(send(Api.as(Organisations.OTHER, Role.PROCESSOR), doors));
    }

    @Test
    void aPartShowsItsOwnBeforeItsParents() {
        var doors = ofContractor();
        var ofAll = added(send(hub(), doors));
        var part = Ids.next();
        tell(part, 1, Organisations.HUB, Map.of("lotId", doors, "amount", "2"));
        awaitTold(part, ofAll);

        var ofPart = added(send(hub(), part));

        awaitTold(part, ofPart, ofAll);
        hub().get("/descriptions/{id}", doors).then().body("photos.id", contains(ofAll.toString()));
        hub().get("/descriptions/{id}", part)
                .then()
                .body("photos[0].lotId", equalTo(part.toString()))
                .body("photos[1].lotId", equalTo(doors.toString()));
    }

    @Test
    void whatMovedToAHubWholeIsShownByTheHub() {
        var slabs = Api.slabs();
        send(hub(), slabs).then().statusCode(404);
        tell(slabs, 1, Organisations.HUB, Map.of());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> added(send(hub(), slabs)));
    }

    private static UUID ofContractor() {
        return Api.walkIn(
                Organisations.HUB, Api.DOORS.replaceFirst("\\{", "{\"ownerId\":\"" + Organisations.CONTRACTOR + "\","));
    }

    private static RequestSpecification hub() {
        return Api.as(Organisations.HUB, Role.HUB_OPERATOR);
    }

    private static Response send(RequestSpecification as, UUID lot) {
        return as.contentType(JPEG).body(Pictures.jpeg(60, 40)).post("/descriptions/{id}/photos", lot);
    }

    private void awaitTold(UUID lot, UUID... photos) {
        kafka.await(
                "inventory.lots",
                event -> event.subject().equals(lot)
                        && StreamSupport.stream(event.data().path("photos").spliterator(), false)
                                .map(id -> UUID.fromString(id.asText()))
                                .toList()
                                .equals(List.of(photos)));
    }

    /** @param parent empty for a lot that came of none */
    private void tell(UUID lot, long version, UUID holder, Map<String, Object> parent) {
        kafka.send(
                "hub.stock",
                "nl.stadsmijn.hub.lot.changed.v1",
                lot,
                version,
                Map.ofEntries(
                        Map.entry("lotId", lot),
                        Map.entry("unit", "piece"),
                        Map.entry("expected", "0"),
                        Map.entry("onHand", "2"),
                        Map.entry("inTransit", "0"),
                        Map.entry("promised", "0"),
                        Map.entry("available", "2"),
                        Map.entry("delivered", "0"),
                        Map.entry("writtenOff", "0"),
                        Map.entry("location", Map.of("kind", "HUB", "id", Ids.next())),
                        Map.entry("ownerId", Organisations.CONTRACTOR),
                        Map.entry("holderId", holder),
                        Map.entry("described", true),
                        Map.entry("quarantined", false),
                        Map.entry("parents", parent.isEmpty() ? List.of() : List.of(parent)),
                        Map.entry("children", List.of())));
    }
}
