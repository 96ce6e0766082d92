package nl.stadsmijn.hub.stock;

import io.quarkus.test.junit.QuarkusMock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The ledger with the bug that all of this is about: it looks whether there is enough, and then writes what it saw and one more. */
public final class CheckThenInsert extends LedgerRepository {

    private final Jdbi jdbi;

    private CheckThenInsert(Jdbi jdbi) {
        super(jdbi);
        this.jdbi = jdbi;
    }

    /** In the place of the real one until the test ends. */
    public static void plant(Jdbi jdbi) {
        QuarkusMock.installMockForType(new CheckThenInsert(jdbi), LedgerRepository.class);
    }

    @Override
    Optional<Sighting> promise(UUID id, BigDecimal amount) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT promised FROM lot
                         WHERE id = :id AND expected + on_hand + in_transit - promised >= :amount AND described AND quarantine_reason IS NULL
                        """)
                .bind("id", id)
                .bind("amount", amount)
                .mapTo(BigDecimal.class)
                .findOne()
                .map(seen -> write(id, seen.add(amount))));
    }

    private Sighting write(UUID id, BigDecimal promised) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE lot SET promised = ?, version = version + 1 WHERE id = ?", promised, id));
        return sight(List.of(id)).getFirst();
    }
}
