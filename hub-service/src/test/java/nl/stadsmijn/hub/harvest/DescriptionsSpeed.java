package nl.stadsmijn.hub.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.Poll;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Measures, when it is asked for by name, how fast the ledger follows a large inventory. Its figures are in {@code target/descriptions.txt}; docs/benchmarks.md has the command.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DescriptionsSpeed {

    private static final int LOTS = Integer.getInteger("lots", 50_000);
    private static final int POLL = 500;
    private static final Path FIGURES = Path.of("target/descriptions.txt");

    @Inject
    InventoryLots inbox;

    @Inject
    LedgerAudit audit;

    @Inject
    Jdbi jdbi;

    private final List<UUID> lots = Stream.generate(Ids::next).limit(LOTS).toList();

    @Test
    void anInventoryIsPublishedItsPlanMovesAndItIsWithdrawn() throws IOException {
        Files.deleteIfExists(FIGURES);
        tell("published", 1, lot -> Others.slabs(lot, 12));
        tell("moved", 2, lot -> Others.slabs(lot, 12).put("availableFrom", "2031-03-01"));
        tell("moved again", 3, lot -> Others.slabs(lot, 12).put("availableFrom", "2031-04-01"));
        tell("withdrawn", 4, lot -> Others.slabs(lot, 12).put("publication", "WITHDRAWN"));
        int writtenOff =
                jdbi.withHandle(handle -> handle.createQuery("SELECT sum(written_off) FROM lot WHERE id = ANY(:lots)")
                        .bindArray("lots", UUID.class, lots)
                        .mapTo(Integer.class)
                        .one());
        assertThat(writtenOff).isEqualTo(LOTS * 12);
        audit.check();
    }

    private void tell(String what, long version, Function<UUID, ObjectNode> said) throws IOException {
        var start = Instant.now();
        for (var from = 0; from < LOTS; from += POLL) {
            var poll = Poll.of("inventory.lots");
            lots.subList(from, Math.min(LOTS, from + POLL))
                    .forEach(lot -> poll.with(Others.LOT, lot, version, said.apply(lot)));
            inbox.receive(poll.records());
        }
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        Files.writeString(
                FIGURES,
                "%d lots %s: %.1f s%n".formatted(LOTS, what, seconds),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
