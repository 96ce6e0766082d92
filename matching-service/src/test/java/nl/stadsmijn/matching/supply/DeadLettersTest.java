package nl.stadsmijn.matching.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import nl.stadsmijn.kit.test.Contracts;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class DeadLettersTest {

    private static final String SAMPLE = "events/nl.stadsmijn.inventory.product-type.changed.v1.sample.json";

    @Inject
    SupplyEvents events;

    @Inject
    SupplyScene scene;

    @Inject
    Jdbi jdbi;

    @Test
    void whatCouldNotBeTakenInIsTriedAgainAtTheNextStart() throws IOException {
        scene.empty();
        var value = Files.readAllBytes(Contracts.file(SAMPLE));
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO dead_letter (topic, partition, record_offset, record_time, key, value, error_class, error_message)
                VALUES ('inventory.product-types', 0, 9000000, now(), 'hollow-core-slab', ?, 'x', 'a fault of an older release')
                """, value));

        events.retry(new StartupEvent());

        var letters = jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM dead_letter WHERE record_offset = 9000000")
                        .mapTo(Integer.class)
                        .one());
        assertThat(letters).isZero();
    }
}
