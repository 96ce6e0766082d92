package nl.stadsmijn.certification.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.Certifier;
import nl.stadsmijn.certification.Ledger;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The saga with the ledger, which {@link Ledger} plays. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class BatchSagaTest {

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Inject
    KafkaProbe kafka;

    @Inject
    BatchHolds holds;

    @Inject
    Jdbi jdbi;

    @Test
    void aBatchOpensWhenTheLedgerHoldsAllOfItsLots() {
        var one = ledger.slabs(6);
        var other = ledger.slabs(6);
        var batch = id(certifier
                .forms(one, other)
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .body("pieces", equalTo(12))
                .body("samplingPlan.sampleSize", equalTo(5))
                .body("samplingPlan.acceptanceNumber", equalTo(0))
                .extract()
                .path("id"));
        assertThat(statuses(one)).containsExactly("HOLD_REQUESTED");

        ledger.hold(one, batch);
        ledger.again(one);
        await().untilAsserted(() ->
                certifier.calls().get("/batches/" + batch).then().body("waitingFor", contains(other.toString())));
        certifier
                .calls()
                .body(sample(one))
                .post("/batches/%s/samples".formatted(batch))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/batch-not-open"))
                .body("detail", containsString(other.toString()))
                .body("waitingFor", contains(other.toString()));

        ledger.hold(other, batch);
        certifier.awaitState(batch, "OPEN");
        await().untilAsserted(() -> assertThat(statuses(one)).containsExactly("HOLD_REQUESTED", "IN_ASSESSMENT"));
        certifier
                .calls()
                .body(sample(one))
                .post("/batches/%s/samples".formatted(batch))
                .then()
                .statusCode(201);
        var told = kafka.await(
                "certification.lots",
                event -> event.subject().equals(one)
                        && event.data().path("samples").size() == 1);
        assertThat(told.data().path("status").asText()).isEqualTo("IN_ASSESSMENT");
        assertThat(told.data().path("samples").get(0).path("destructive").asBoolean())
                .isTrue();
    }

    @Test
    void aRefusedHoldCancelsTheBatchAndFreesItsLots() {
        var one = ledger.slabs(6);
        var other = ledger.slabs(6);
        var batch = id(certifier.forms(one, other).statusCode(201).extract().path("id"));

        ledger.hold(one, batch);
        ledger.refuse(other, batch, "4 are promised FIRM");
        certifier.awaitState(batch, "CANCELLED");
        certifier.calls().get("/batches/" + batch).then().body("remarks", containsString("4 are promised FIRM"));
        await().untilAsserted(() -> assertThat(statuses(one)).containsExactly("HOLD_REQUESTED", "UNCERTIFIED"));
        assertThat(statuses(other)).containsExactly("HOLD_REQUESTED", "UNCERTIFIED");

        ledger.hold(other, batch);
        var next = id(certifier.forms(one).statusCode(201).extract().path("id"));
        ledger.hold(one, next);
        certifier.awaitState(next, "OPEN");
        certifier.awaitState(batch, "CANCELLED");
    }

    @Test
    void aBatchThatTheLedgerNeverAnswersIsCancelled() {
        var lot = ledger.slabs(6);
        var forgotten = id(certifier.forms(lot).statusCode(201).extract().path("id"));
        var recent =
                id(certifier.forms(ledger.slabs(6)).statusCode(201).extract().path("id"));
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE batch SET requested_at = requested_at - interval '25 hours' WHERE id = ?", forgotten));

        holds.cancelUnanswered();

        certifier
                .calls()
                .get("/batches/" + forgotten)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("remarks", containsString(lot.toString()));
        await().untilAsserted(() -> assertThat(statuses(lot)).containsExactly("HOLD_REQUESTED", "UNCERTIFIED"));
        certifier.awaitState(recent, "REQUESTED");
    }

    private List<String> statuses(UUID lot) {
        await().until(() -> !kafka.events("certification.lots", lot).isEmpty());
        return kafka.events("certification.lots", lot).stream()
                .map(ReceivedEvent::data)
                .map(data -> data.path("status").asText())
                .toList();
    }

    private static Map<String, Object> sample(UUID lot) {
        return Map.of(
                "samples",
                List.of(Map.of(
                        "lotId",
                        lot,
                        "marking",
                        "KP-01",
                        "amount",
                        Map.of("value", "1", "unit", "piece"),
                        "destructive",
                        true)));
    }

    private static UUID id(String text) {
        return UUID.fromString(text);
    }
}
