package nl.stadsmijn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many buyers want the same few slabs at the same moment. */
@ExtendWith(RunningPlatform.class)
class LastSlabsIT {

    private static final int BUYERS = 200;
    private static final int SLABS = 10;

    @Test
    void ofTheLastTenSlabsExactlyTenArePromised() throws Exception {
        var contractor = RunningPlatform.user("contractor");
        var inventory = Bodies.inventory(contractor);
        var lot = contractor
                .post("/inventories/%s/elements".formatted(inventory), Bodies.slabs(SLABS))
                .ok()
                .path("id")
                .asText();
        contractor.post("/inventories/%s/publication".formatted(inventory)).ok();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> contractor.get("/stock/" + lot).status() == 200);

        var architect = RunningPlatform.user("architect");
        var one = Bodies.json(
                "{\"lines\":[{\"lotId\":\"%s\",\"amount\":{\"value\":\"1\",\"unit\":\"piece\"}}]}".formatted(lot));
        Callable<Integer> reserve = () -> architect.post("/reservations", one).status();

        try (var buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = buyers.invokeAll(Collections.nCopies(BUYERS, reserve)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).filteredOn(status -> status == 201).hasSize(SLABS);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(BUYERS - SLABS);
        }
        var stock = contractor.get("/stock/" + lot).ok();
        assertThat(stock.path("promised").path("value").asText()).isEqualTo("10");
        assertThat(stock.path("available").path("value").asText()).isEqualTo("0");
    }
}
