package nl.stadsmijn.hub.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.description.WasteStatus;
import nl.stadsmijn.hub.reservation.Availability;
import nl.stadsmijn.hub.reservation.Revision;
import nl.stadsmijn.hub.storage.LegalStorage;
import nl.stadsmijn.hub.storage.Stored;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is remembered of descriptions, for lots in the ledger and for those that are still to come. */
@ApplicationScoped
public class DescriptionRepository implements Availability {

    /** With its product type and those above it, nearest first; a circle, which may be told for a moment while types change places, is left. */
    private static final String STORED_AS = """
            SELECT waste_status, r_strategy, (
                   WITH RECURSIVE type (key, step) AS (
                       SELECT description.product_type, 0
                       UNION ALL
                       SELECT product_type.parent, step + 1 FROM type JOIN product_type USING (key)
                        WHERE product_type.parent IS NOT NULL AND step < 20)
                   SELECT array_agg(key ORDER BY step) FROM type) AS path
              FROM description
             WHERE lot_id = :lot
            """;

    private final Jdbi jdbi;

    DescriptionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Remembers descriptions, each of another lot, in lot order, so that two transactions can't wait for each other.
     *
     * @return what is new of the lots that were known before, as far as there is
     */
    Map<UUID, News> remember(Collection<Described> descriptions) {
        var sorted = descriptions.stream()
                .sorted(Comparator.comparing(Described::lotId))
                .toList();
        return jdbi.withHandle(handle -> {
            var before = known(handle, sorted.stream().map(Described::lotId).toList());
            write(handle, sorted);
            return sorted.stream()
                    .filter(described -> before.containsKey(described.lotId()))
                    .collect(Collectors.toMap(
                            Described::lotId,
                            described -> before.get(described.lotId()).news(described)));
        });
    }

    /**
     * How a lot is described otherwise than before.
     *
     * @param otherDays whether the days changed on which it comes out of its donor
     * @param changes what else changed of what is offered; none for most
     */
    record News(boolean otherDays, List<Revision.Change> changes) {
        static final News NONE = new News(false, List.of());
    }

    /** @param offered empty for what was described before it was remembered */
    private record Known(Window window, Optional<Offered> offered) {

        private static Known of(ResultSet row) throws SQLException {
            return new Known(
                    DescriptionRepository.window(row),
                    row.getString("unit") == null ? Optional.empty() : Optional.of(asOffered(row)));
        }

        private News news(Described described) {
            var after = DescriptionRepository.window(described);
            var changes = new ArrayList<>(otherDays(after));
            offered.map(before -> before.changesTo(Offered.of(described))).ifPresent(changes::addAll);
            return new News(!window.equals(after), List.copyOf(changes));
        }

        /** The days on which it comes out of its donor moved; that it is out is told otherwise. */
        private List<Revision.Change> otherDays(Window after) {
            var changes = new ArrayList<Revision.Change>();
            addDay(changes, "availableFrom", window.from(), after.from());
            addDay(changes, "availableUntil", window.until(), after.until());
            return changes;
        }

        private static void addDay(List<Revision.Change> changes, String field, LocalDate before, LocalDate after) {
            if (before != null && after != null && !before.equals(after)) {
                changes.add(new Revision.Change(field, before.toString(), after.toString()));
            }
        }
    }

    private static Offered asOffered(ResultSet row) throws SQLException {
        return new Offered(
                row.getString("product_type"),
                new Described.Geometry(
                        row.getObject("length_mm", Integer.class),
                        row.getObject("width_mm", Integer.class),
                        row.getObject("height_mm", Integer.class),
                        row.getObject("thickness_mm", Integer.class),
                        row.getString("section")),
                row.getString("material"),
                row.getObject("technical_condition", Integer.class),
                row.getString("hazards"));
    }

    private static Map<UUID, Known> known(Handle handle, List<UUID> lots) {
        return handle.createQuery("""
                        SELECT lot_id, available_from, available_until, unit, product_type, length_mm, width_mm, height_mm, thickness_mm, section, material,
                               technical_condition, hazards
                          FROM description
                         WHERE lot_id = ANY(:lots)
                         ORDER BY lot_id
                           FOR UPDATE
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), Known.of(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The driver makes statements of many rows of it (reWriteBatchedInserts), so that a lot may stand in a batch once only. */
    private static void write(Handle handle, List<Described> descriptions) {
        try (var batch = handle.prepareBatch("""
                INSERT INTO description (lot_id, product_type, origin, amount, unit, owner_id, holder_id, available_from, available_until, name,
                                         mass_per_unit, length_mm, width_mm, height_mm, thickness_mm, section, technical_condition, waste_status,
                                         material, evidence, photo_id, r_strategy, hazards, danger)
                VALUES (:lot, :productType, :origin, :amount, :unit, :owner, :holder, :from, :until, :name,
                        :massPerUnit, :length, :width, :height, :thickness, :section, :technical, :wasteStatus,
                        :material, :evidence, :photo, :strategy, :hazards, :danger)
                ON CONFLICT (lot_id) DO UPDATE
                   SET product_type = excluded.product_type, origin = excluded.origin, amount = excluded.amount,
                       unit = excluded.unit, owner_id = excluded.owner_id, holder_id = excluded.holder_id,
                       available_from = excluded.available_from, available_until = excluded.available_until, name = excluded.name,
                       mass_per_unit = excluded.mass_per_unit, length_mm = excluded.length_mm, width_mm = excluded.width_mm,
                       height_mm = excluded.height_mm, thickness_mm = excluded.thickness_mm, section = excluded.section,
                       technical_condition = excluded.technical_condition, waste_status = excluded.waste_status,
                       material = excluded.material, evidence = excluded.evidence, photo_id = excluded.photo_id,
                       r_strategy = excluded.r_strategy, hazards = excluded.hazards, danger = excluded.danger
                """)) {
            for (var described : descriptions) {
                batch.bind("lot", described.lotId())
                        .bind("productType", described.productType())
                        .bind("origin", described.origin())
                        .bind("amount", described.amount().value())
                        .bind("unit", described.amount().unit())
                        .bind("owner", described.ownerId())
                        .bind("holder", described.holderId())
                        .bind("from", described.availableFrom())
                        .bind("until", described.availableUntil())
                        .bind("strategy", described.rStrategy())
                        .bind("hazards", described.hazardsTold())
                        .bind("danger", described.danger().orElse(null));
                KnownDescriptionRepository.bind(batch, described.description()).add();
            }
            batch.execute();
        }
    }

    @Override
    public Map<UUID, Window> of(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lot_id, available_from, available_until FROM description
                         WHERE lot_id = ANY(ARRAY(SELECT unnest(:lots))) AND available_from IS NOT NULL
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> Map.entry(row.getObject("lot_id", UUID.class), window(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Window window(Described described) {
        return new Window(described.availableFrom(), described.availableUntil());
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(
                row.getObject("available_from", LocalDate.class), row.getObject("available_until", LocalDate.class));
    }

    /**
     * A lot that somebody described who has it at hand, without a survey.
     *
     * @param ownerId organisation with title
     * @param holderId organisation that described it
     */
    public record WalkIn(UUID lotId, BigDecimal amount, Unit unit, UUID ownerId, UUID holderId) {}

    /** Those of these lots that somebody described as walk-ins. */
    public Map<UUID, WalkIn> walkIns(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT lot_id, amount, unit, owner_id, holder_id FROM description WHERE lot_id = ANY(:lots) AND origin = 'WALK_IN'")
                .bindArray("lots", UUID.class, lots)
                .mapTo(WalkIn.class)
                .collect(Collectors.toMap(WalkIn::lotId, Function.identity())));
    }

    /** What of a lot decides how long it may be stored. */
    public Stored storedAs(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery(STORED_AS)
                .bind("lot", lot)
                .map((row, context) -> new Stored(
                        List.of((String[]) row.getArray("path").getArray()),
                        LegalStorage.of(wasteStatus(row), row.getString("r_strategy"))))
                .findOne()
                .orElse(Stored.UNKNOWN));
    }

    private static WasteStatus wasteStatus(ResultSet row) throws SQLException {
        var status = row.getString("waste_status");
        return status == null ? null : WasteStatus.valueOf(status);
    }

    /** The product type of a lot; empty as long as nobody has described it. */
    public Optional<String> productType(UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT product_type FROM description WHERE lot_id = :lot")
                .bind("lot", lot)
                .mapTo(String.class)
                .findOne());
    }
}
