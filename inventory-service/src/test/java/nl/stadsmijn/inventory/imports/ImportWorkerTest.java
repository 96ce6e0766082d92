package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import takes effect once, whatever happens to who asks and who works. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportWorkerTest {

    @Inject
    ImportWorker worker;

    @Inject
    ImportRepository imports;

    @Inject
    InventoryService inventories;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void workGoesOn() {
        scheduler.resume();
    }

    @Test
    void aWorkerThatDiesAtTheEndLeavesNothingAndTheNextBeginsAnew() {
        scheduler.pause();
        var inventory = Api.inventory();
        var submitted = Api.upload(inventory, "", "application/zip", Api.realFloor());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(this::workAndDie))
                .hasMessage("killed");
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));
        Api.contractor()
                .get("/imports/{id}", submitted.jsonPath().getString("id"))
                .then()
                .body("status", equalTo("RUNNING"));

        scheduler.resume();
        Api.ended(submitted).then().body("status", equalTo("SUCCEEDED"));
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(24));
    }

    private void workAndDie() {
        assertThat(worker.workOne(Lane.ALL)).isTrue();
        throw new IllegalStateException("killed");
    }

    /** A worker that has a large one is kept busy here by its lock. */
    @Test
    void aSmallImportDoesNotWaitForALargeOneOfAnotherInventoryButForOneOfItsOwn() {
        scheduler.pause();
        var inventory = Api.inventory();
        var large = Api.upload(inventory, "", "text/csv", rows(60, 50_000));
        var after = Api.upload(inventory, "", "text/csv", rows(1, 1));
        var elsewhere = Api.upload(Api.inventory(), "", "text/csv", rows(1, 1));

        assertThat(taken(Lane.SMALL)).isEqualTo(id(elsewhere));
        assertThat(taken(Lane.ALL)).isEqualTo(id(large));

        scheduler.resume();
        Stream.of(large, after, elsewhere).forEach(Api::ended);
    }

    @Test
    void whoActsInAnInventoryThatIsBeingImportedIntoHearsSoInTime() {
        var inventory = Api.inventory();
        var submitted = QuarkusTransaction.requiringNew().call(() -> {
            inventories.lockForJob(inventory, Status.Act.EDIT);
            Api.contractor()
                    .contentType("application/json")
                    .body("""
                            {"name":"Deur","productType":"timber-door","amount":{"value":"1","unit":"piece"}}""")
                    .post("/inventories/{id}/elements", inventory)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10")
                    .body("detail", containsString("by an import"));
            return Api.upload(inventory, "", "text/csv", rows(1, 1));
        });
        Api.ended(submitted).then().body("status", equalTo("SUCCEEDED"));
    }

    private UUID taken(Lane lane) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.take(lane))
                .map(ImportJob::id)
                .orElseThrow();
    }

    private static UUID id(Response submitted) {
        return submitted.jsonPath().getUUID("id");
    }

    /** @param more characters that each row is longer by, under a heading that nobody knows */
    private static byte[] rows(int count, int more) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "%d;Deur;timber-door;1;stuk;%s\n".formatted(number, "x".repeat(more)))
                .collect(Collectors.joining("", "Extern nummer;Naam;Producttype;Aantal;Eenheid;Xyz\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aJobEndsWhenItsWorkDoesAndNotWhenThatBegan() {
        scheduler.pause();
        var submitted = Api.upload(Api.inventory(), "", "application/zip", Api.realFloor());

        var worked = QuarkusTransaction.requiringNew().call(() -> {
            imports.find(submitted.jsonPath().getUUID("id"));
            var begun = Instant.now();
            await().pollDelay(Duration.ZERO).until(() -> Instant.now().isAfter(begun.plusMillis(20)));
            return worker.workOne(Lane.ALL) ? begun.plusMillis(20) : null;
        });

        var ended = Api.ended(submitted).jsonPath().getString("endedAt");
        assertThat(Instant.parse(ended)).isAfter(worked);
    }

    @Test
    void anUploadThatIsRepeatedWithItsKeyIsOneJob() {
        var inventory = Api.inventory();
        var key = UUID.randomUUID().toString();

        var first = upload(inventory, key);
        var second = upload(inventory, key);

        assertThat(second).isEqualTo(first);
    }

    private static String upload(UUID inventory, String key) {
        var answer = Api.contractor()
                .header("Idempotency-Key", key)
                .contentType("application/zip")
                .body(Api.realFloor())
                .post("/inventories/{id}/imports", inventory);
        answer.then().statusCode(202);
        return answer.jsonPath().getString("id");
    }
}
