package nl.stadsmijn.inventory.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class StockRepository {

    private static final QualifiedType<HubReceiver> TAKER =
            QualifiedType.of(HubReceiver.class).with(Json.class);

    private final Jdbi jdbi;

    StockRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The harvests of an element, and the one that a part came from: the ledger books their losses at either. */
    Set<UUID> harvestsOf(UUID lotId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM harvest WHERE lot_id = :lot UNION SELECT id FROM harvest WHERE part_id = :lot")
                .bind("lot", lotId)
                .mapTo(UUID.class)
                .set());
    }

    /** The lots that harvests made of parts of an element. */
    Set<UUID> partsOf(UUID lotId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT part_id FROM harvest WHERE lot_id = :lot")
                .bind("lot", lotId)
                .mapTo(UUID.class)
                .set());
    }

    void keep(StockStanding standing) {
        jdbi.useHandle(handle -> {
            write(handle, standing);
            handle.createUpdate("DELETE FROM stock_departure WHERE lot_id = :lot")
                    .bind("lot", standing.lotId())
                    .execute();
            handle.createUpdate("DELETE FROM stock_kin WHERE parent_id = :lot")
                    .bind("lot", standing.lotId())
                    .execute();
            writeDepartures(handle, standing);
            writeKin(handle, standing);
        });
    }

    private static void write(Handle handle, StockStanding standing) {
        handle.createUpdate("""
                        INSERT INTO stock (lot_id, held, total, location_kind, location_id, location_name)
                        VALUES (:lot, :held, :total, :kind, :location, :name)
                        ON CONFLICT (lot_id) DO UPDATE
                           SET held = excluded.held, total = excluded.total, location_kind = excluded.location_kind,
                               location_id = excluded.location_id, location_name = excluded.location_name
                        """)
                .bind("lot", standing.lotId())
                .bind("held", standing.held())
                .bind("total", standing.total())
                .bind("kind", standing.location().kind())
                .bind("location", standing.location().id())
                .bind("name", standing.location().name())
                .execute();
    }

    private static void writeDepartures(Handle handle, StockStanding standing) {
        if (standing.departures().isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                INSERT INTO stock_departure (lot_id, number, kind, amount, location_kind, location_id, location_name, reason, taker, eural, at)
                VALUES (:lot, :number, :kind, :amount, :locationKind, :location, :name, :reason, :taker, :eural, :at)
                """)) {
            int number = 0;
            for (var departure : standing.departures()) {
                batch.bind("lot", standing.lotId())
                        .bind("number", ++number)
                        .bind("kind", departure.kind())
                        .bind("amount", departure.amount())
                        .bind("locationKind", departure.from().kind())
                        .bind("location", departure.from().id())
                        .bind("name", departure.from().name())
                        .bind("reason", departure.reason())
                        .bindByType("taker", departure.receiver(), TAKER)
                        .bind("eural", departure.eural())
                        .bind("at", departure.at())
                        .add();
            }
            batch.execute();
        }
    }

    private static void writeKin(Handle handle, StockStanding standing) {
        if (standing.children().isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                INSERT INTO stock_kin AS kin (parent_id, child_id, amount) VALUES (:parent, :child, :amount)
                ON CONFLICT (parent_id, child_id) DO UPDATE SET amount = kin.amount + excluded.amount
                """)) {
            standing.children()
                    .forEach(child -> batch.bind("parent", standing.lotId())
                            .bind("child", child.lotId())
                            .bind("amount", child.amount())
                            .add());
            batch.execute();
        }
    }
}
