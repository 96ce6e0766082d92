package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.inventory.Api;
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
        assertThat(worker.workOne()).isTrue();
        throw new IllegalStateException("killed");
    }

    @Test
    void aJobEndsWhenItsWorkDoesAndNotWhenThatBegan() {
        scheduler.pause();
        var submitted = Api.upload(Api.inventory(), "", "application/zip", Api.realFloor());

        var worked = QuarkusTransaction.requiringNew().call(() -> {
            imports.find(submitted.jsonPath().getUUID("id"));
            var begun = Instant.now();
            await().pollDelay(Duration.ZERO).until(() -> Instant.now().isAfter(begun.plusMillis(20)));
            return worker.workOne() ? begun.plusMillis(20) : null;
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
