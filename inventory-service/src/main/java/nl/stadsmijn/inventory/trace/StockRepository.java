package nl.stadsmijn.inventory.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The harvests of elements, and those that parts came from. */
    List<BookedHarvest> harvestsOf(List<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lot_id, id, part_id FROM harvest WHERE lot_id = ANY(:lots)
                        UNION ALL
                        SELECT part_id, id, NULL FROM harvest WHERE part_id = ANY(:lots)
                        """)
                .bindArray("lots", UUID.class, lots)
                .mapTo(BookedHarvest.class)
                .list());
    }

    /** Each of another lot. */
    void keep(List<StockStanding> standings) {
        var sorted = standings.stream()
                .sorted(Comparator.comparing(StockStanding::lotId))
                .toList();
        jdbi.useHandle(handle -> {
            write(handle, sorted);
            forget(handle, sorted.stream().map(StockStanding::lotId).toList());
            writeDepartures(handle, sorted);
            writeKin(handle, sorted);
        });
    }

    private static void write(Handle handle, List<StockStanding> standings) {
        try (var batch = handle.prepareBatch("""
                INSERT INTO stock (lot_id, held, total, found, location_kind, location_id, location_name)
                VALUES (:lot, :held, :total, :found, :kind, :location, :name)
                ON CONFLICT (lot_id) DO UPDATE
                   SET held = excluded.held, total = excluded.total, found = excluded.found, location_kind = excluded.location_kind,
                       location_id = excluded.location_id, location_name = excluded.location_name
                """)) {
            standings.forEach(standing -> batch.bind("lot", standing.lotId())
                    .bind("held", standing.held())
                    .bind("total", standing.total())
                    .bind("found", standing.counted())
                    .bind("kind", standing.location().kind())
                    .bind("location", standing.location().id())
                    .bind("name", standing.location().name())
                    .add());
            batch.execute();
        }
    }

    private static void forget(Handle handle, List<UUID> lots) {
        for (var sql : List.of(
                "DELETE FROM stock_departure WHERE lot_id = ANY(:lots)",
                "DELETE FROM stock_kin WHERE parent_id = ANY(:lots)")) {
            handle.createUpdate(sql).bindArray("lots", UUID.class, lots).execute();
        }
    }

    private static void writeDepartures(Handle handle, List<StockStanding> standings) {
        try (var batch = handle.prepareBatch("""
                INSERT INTO stock_departure (lot_id, number, kind, amount, location_kind, location_id, location_name, reason, taker, eural, at)
                VALUES (:lot, :number, :kind, :amount, :locationKind, :location, :name, :reason, :taker, :eural, :at)
                """)) {
            for (var standing : standings) {
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
            }
            batch.execute();
        }
    }

    private static void writeKin(Handle handle, List<StockStanding> standings) {
        try (var batch = handle.prepareBatch(
                "INSERT INTO stock_kin (parent_id, child_id, amount) VALUES (:parent, :child, :amount)")) {
            for (var standing : standings) {
                amountsByChild(standing)
                        .forEach((child, amount) -> batch.bind("parent", standing.lotId())
                                .bind("child", child)
                                .bind("amount", amount)
                                .add());
            }
            batch.execute();
        }
    }

    /** What went into one child at several times is told as often. */
    private static Map<UUID, BigDecimal> amountsByChild(StockStanding standing) {
        var amounts = new LinkedHashMap<UUID, BigDecimal>();
        standing.children().forEach(child -> amounts.merge(child.lotId(), child.amount(), BigDecimal::add));
        return amounts;
    }
}
