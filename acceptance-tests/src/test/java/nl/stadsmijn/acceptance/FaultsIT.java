package nl.stadsmijn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import nl.stadsmijn.local.demo.MainJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes die at the worst moment, and the job goes on: nothing is lost, nothing is doubled. */
@ExtendWith(RunningPlatform.class)
class FaultsIT {

    @AfterEach
    void everythingRunsAgain() {
        RunningPlatform.platform().start();
    }

    @Test
    void theJobSurvivesTheDeathOfEveryProcessInTurn() {
        var job = RunningPlatform.mainJob();
        var imported = killing("inventory-service", job::importInventory);
        var lots = (int) imported.elements().stream()
                .filter(element -> element.path("harvestable").asBoolean())
                .count();
        killing("kafka", () -> job.publish(lots));
        killing("gateway", job::search);
        var agreed = killing("hub-service", job::agreeDeal);
        killing("postgres", job::harvest);
        killing("keycloak", job::takeIn);
        killing("certification-service", job::certify);
        var delivered = killing("matching-service", job::deliver);

        var history = StreamSupport.stream(
                        delivered.passport().path("history").path("steps").spliterator(), false)
                .map(step -> step.path("kind").asText())
                .toList();
        assertThat(history).containsOnlyOnce("LISTED", "HARVESTED", "DELIVERED");
        var stock = RunningPlatform.user("contractor")
                .get("/stock/" + agreed.deal().path("lotId").asText())
                .ok();
        var left = imported.elements().stream()
                        .filter(element -> element.path("id")
                                .asText()
                                .equals(agreed.deal().path("lotId").asText()))
                        .findFirst()
                        .orElseThrow()
                        .path("amount")
                        .path("value")
                        .asInt()
                - MainJob.DEAL_PIECES
                - stock.path("writtenOff").path("value").asInt();
        assertThat(stock.path("onHand").path("value").asInt()).isEqualTo(left);
    }

    @Test
    void writesGoOnWithoutKafkaAndArriveWhenItIsBack() {
        var job = RunningPlatform.mainJob();
        var imported = job.importInventory();
        var lots = (int) imported.elements().stream()
                .filter(element -> element.path("harvestable").asBoolean())
                .count();
        RunningPlatform.platform().stop("kafka");
        var published = RunningPlatform.user("contractor")
                .post("/inventories/%s/publication".formatted(imported.inventoryId()));
        assertThat(published.status()).isEqualTo(200);
        RunningPlatform.platform().start();
        assertThat(job.awaitSearchable(lots)).hasSize(lots);
    }

    /** Does a step while one process is killed, and started again a moment later. */
    private static <T> T killing(String part, java.util.function.Supplier<T> step) {
        var killer = Thread.ofPlatform().start(() -> {
            RunningPlatform.platform().kill(part);
            RunningPlatform.platform().start();
        });
        try {
            return step.get();
        } finally {
            try {
                killer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
