package nl.stadsmijn.certification.scheme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.stadsmijn.certification.Certifier;
import nl.stadsmijn.certification.Ledger;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Schemes, their versions, and who may assess under them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SchemeTest {

    private static final String SLABS = "hollow-core-slab";

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Inject
    SchemeSeed seed;

    @Inject
    Jdbi jdbi;

    @Inject
    KafkaProbe kafka;

    @Test
    void theNextVersionIsItsManagersAloneAndTheOneBeforeStays() {
        var id = "steel-" + Ids.next();
        adds(Organisations.CERTIFIER, id, 24)
                .statusCode(201)
                .header("Location", matchesPattern("https?://[^/]+/api/v1/schemes/%s/versions/1".formatted(id)))
                .body("version", equalTo(1));
        adds(Organisations.CERTIFIER, id, 12).statusCode(201).body("version", equalTo(2));

        adds(Organisations.OTHER, id, 6).statusCode(403).body("detail", containsString(id));
        adds(Organisations.CERTIFIER, SLABS, 120).statusCode(403);

        version(id, 1).statusCode(200).body("validityMonths", equalTo(24));
        version(id, 2).statusCode(200).body("validityMonths", equalTo(12));
        version(id, 3).statusCode(404);
    }

    @Test
    void theListHasTheLatestVersionWithWhoMayAssessUnderIt() {
        var id = "aaa-" + Ids.next();
        var accredited = Ids.next();
        adds(Organisations.CERTIFIER, id, 24).statusCode(201).body("accreditedOrganisations", equalTo(List.of()));
        adds(Organisations.CERTIFIER, id, 12).statusCode(201);
        accreditation(id, accredited).put().then().statusCode(204);

        given().get("/api/v1/schemes?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '%s' }.version".formatted(id), contains(2))
                .body(
                        "items.find { it.id == '%s' }.accreditedOrganisations".formatted(id),
                        contains(accredited.toString()));
    }

    @Test
    void aSchemeWhoseRulesDontFitIsRefusedAndNotKept() {
        var id = "lax-" + Ids.next();
        certifier
                .calls()
                .body(SchemeRequest.EXAMPLE
                        .replace("facing-brick", id)
                        .replace("\"limitingQuality\":0.3", "\"limitingQuality\":0.01")
                        .replace("\"least\":1,", "\"least\":0,"))
                .post("/schemes")
                .then()
                .statusCode(422)
                .body("violations.field", contains("risks.limitingQuality", "criteria[0].property"))
                .body("violations.code", contains("OUT_OF_RANGE", "NOT_POSITIVE"))
                .body("violations[0].value", equalTo(0.01f));
        version(id, 1).statusCode(404);
    }

    @Test
    void aSchemeIsForProductTypesThatInventoryServiceTold() {
        var id = "for-" + Ids.next();
        var type = "brick-" + Ids.next();
        isFor(id, type)
                .statusCode(422)
                .body("violations.field", contains("productTypes[0]"))
                .body("violations.code", contains("UNKNOWN_PRODUCT_TYPE"))
                .body("violations[0].message", containsString("nearest: "))
                .body("violations[0].value", equalTo(type));
        version(id, 1).statusCode(404);

        kafka.send(
                "inventory.product-types",
                "nl.stadsmijn.inventory.product-type.changed.v1",
                Ids.next(),
                1,
                Map.of(
                        "key",
                        type,
                        "labels",
                        Map.of("nl", "Steen", "en", "Brick", "de", "Ziegel", "fr", "Brique"),
                        "synonyms",
                        Map.of(),
                        "defaultUnit",
                        "piece"));
        await().untilAsserted(() -> isFor(id, type).statusCode(201));
    }

    private ValidatableResponse isFor(String id, String productType) {
        return certifier
                .calls()
                .body(SchemeRequest.EXAMPLE
                        .replace("facing-brick", id)
                        .replace("[\"brick\"]", "[\"%s\"]".formatted(productType)))
                .post("/schemes")
                .then();
    }

    @Test
    void whoseAccreditationEndsNeitherFormsABatchNorWorksOnOne() {
        var certifying = Ids.next();
        accreditation(SLABS, certifying).put().then().statusCode(204);
        accreditation(SLABS, certifying).put().then().statusCode(204);
        version(SLABS, 1).body("accreditedOrganisations", hasItem(certifying.toString()));
        var lot = ledger.slabs(12);
        var certificate = certifier.certifies(certifying, ledger.slabs(12));
        var batch = certifier.opensAs(certifying, lot);
        var sample = certifier.draws(certifying, batch, lot, 1).getFirst();

        accreditation(SLABS, certifying).delete().then().statusCode(204);

        version(SLABS, 1).body("accreditedOrganisations", not(hasItem(certifying.toString())));
        notAccredited(certifier
                .calls(certifying, Role.CERTIFIER)
                .body(Map.of("scheme", SLABS, "lotIds", new UUID[] {ledger.slabs(6)}))
                .post("/batches")
                .then());
        notAccredited(certifier.measures(certifying, sample, "58", "34", "2"));
        notAccredited(certifier.decides(certifying, batch, "REJECTED"));
        given().get("/api/v1/certificates/%s/verification".formatted(certificate))
                .then()
                .body("valid", equalTo(true));
    }

    @Test
    void everyVersionIsToldWithWhatItIsFor() {
        var id = "told-" + Ids.next();
        adds(Organisations.CERTIFIER, id, 24).statusCode(201);
        adds(Organisations.CERTIFIER, id, 12).statusCode(201);

        var second = kafka.await(
                SchemeChanged.TOPIC, event -> event.subject().equals(SchemeChanged.id(id)) && event.version() == 2);
        assertThat(second.type()).isEqualTo(SchemeChanged.TYPE);
        assertThat(second.data().path("key").asText()).isEqualTo(id);
        assertThat(second.data().path("version").asInt()).isEqualTo(2);
        assertThat(second.data().path("name").path("en").asText()).isEqualTo("Reuse of facing bricks");
        assertThat(second.data().path("productTypes").get(0).asText()).isEqualTo("brick");
        assertThat(versionsTold(id)).containsExactly(1L, 2L);
    }

    /** As two instances that start at once on a database from before schemes were told. */
    @Test
    void whatWasNeverToldIsToldAtStartOnceByWhicheverInstanceIsFirst() {
        var id = "old-" + Ids.next();
        for (var version = 1; version <= 3; version++) {
            jdbi.useHandle(handle -> handle.execute(
                    "INSERT INTO scheme (id, version, rules) SELECT ?, v, rules || jsonb_build_object('id', ?::text, 'version', v)"
                            + " FROM scheme, (SELECT (SELECT count(*) FROM scheme WHERE id = ?)::int + 1 AS v) AS next"
                            + " WHERE id = ? AND version = 1",
                    id,
                    id,
                    id,
                    SLABS));
        }
        var starts = IntStream.range(0, 2)
                .mapToObj(instance -> CompletableFuture.runAsync(() -> seed.plant(new StartupEvent())))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(starts).join();
        seed.plant(new StartupEvent());
        var last = "last-" + Ids.next();
        adds(Organisations.CERTIFIER, last, 12).statusCode(201);

        kafka.await(SchemeChanged.TOPIC, SchemeChanged.TYPE, SchemeChanged.id(id));
        kafka.await(SchemeChanged.TOPIC, SchemeChanged.TYPE, SchemeChanged.id(last));
        assertThat(versionsTold(id)).containsExactly(3L);
        assertThat(versionsTold(SLABS)).containsExactly(1L);
    }

    private List<Long> versionsTold(String scheme) {
        return kafka.events(SchemeChanged.TOPIC, SchemeChanged.id(scheme)).stream()
                .map(ReceivedEvent::version)
                .toList();
    }

    @Test
    void nobodyIsAccreditedForWhatIsNotThere() {
        var nowhere = "no-" + Ids.next();
        accreditation(nowhere, Organisations.CERTIFIER).put().then().statusCode(404);
        accreditation(nowhere, Organisations.CERTIFIER).delete().then().statusCode(404);
    }

    private static void notAccredited(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("type", endsWith("/problems/not-accredited"))
                .body("detail", containsString(SLABS));
    }

    private ValidatableResponse adds(UUID organisation, String id, int validityMonths) {
        return certifier
                .calls(organisation, Role.CERTIFIER)
                .body(SchemeRequest.EXAMPLE
                        .replace("facing-brick", id)
                        .replace("\"validityMonths\":24", "\"validityMonths\":" + validityMonths))
                .post("/schemes")
                .then();
    }

    private io.restassured.specification.RequestSpecification accreditation(String scheme, UUID organisation) {
        return certifier
                .calls(Organisations.OTHER, Role.ADMIN)
                .basePath("/api/v1/schemes/%s/accreditations/%s".formatted(scheme, organisation));
    }

    private static ValidatableResponse version(String id, int version) {
        return given().get("/api/v1/schemes/%s/versions/%d".formatted(id, version))
                .then();
    }
}
