package nl.stadsmijn.hub.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.Storerooms;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The SQL of stays, and of the space that lots take. */
@ApplicationScoped
class RoomRepository implements Storerooms, Rooms {

    /**
     * What came out of others takes the space that its part of them took. Volume and mass are not known where those of one of them are not: its description may tell them. Floor and places
     * nobody but the operator can tell, so that what is known of them counts. It was said where it was of one of them. What was weighed at a treatment has that mass, and is described
     * with it.
     */
    private static final String INHERIT = """
            INSERT INTO lot_space (lot_id, of_amount, floor_m2, volume_m3, mass_t, places, volume_said, mass_said)
            SELECT kinship.child_id, sum(kinship.child_amount),
                   sum(space.floor_m2 * kinship.parent_amount / space.of_amount),
                   CASE WHEN count(*) = count(space.volume_m3) THEN sum(space.volume_m3 * kinship.parent_amount / space.of_amount) END,
                   CASE WHEN made.mass_per_unit IS NOT NULL THEN sum(kinship.child_amount) * made.mass_per_unit / 1000
                        WHEN count(*) = count(space.mass_t) THEN sum(space.mass_t * kinship.parent_amount / space.of_amount) END,
                   sum(space.places * kinship.parent_amount / space.of_amount),
                   count(*) = count(space.volume_m3) AND bool_or(space.volume_said),
                   made.mass_per_unit IS NULL AND count(*) = count(space.mass_t) AND bool_or(space.mass_said)
              FROM kinship
              LEFT JOIN lot_space space ON space.lot_id = kinship.parent_id
              LEFT JOIN made ON made.lot_id = kinship.child_id
             WHERE kinship.child_id = ANY(:lots)
             GROUP BY kinship.child_id, made.mass_per_unit
            ON CONFLICT (lot_id) DO NOTHING
            """;

    /** What came today and is gone was never there; nobody pays for it. */
    private static final String FORGET = """
            DELETE FROM stay
             WHERE stay.lot_id = ANY(:lots) AND until IS NULL AND since >= :today
               AND NOT EXISTS (SELECT FROM lot_in_hub now WHERE now.lot_id = stay.lot_id AND now.hub_id = stay.hub_id)
            """;

    private static final String CORRECT = """
            UPDATE stay
               SET owner_id = now.owner_id, amount = now.amount, floor_m2 = now.floor_m2, volume_m3 = now.volume_m3, mass_t = now.mass_t,
                   places = now.places
              FROM lot_in_hub now
             WHERE stay.lot_id = ANY(:lots) AND now.lot_id = stay.lot_id AND stay.until IS NULL AND stay.since >= :today
            """;

    private static final String END = """
            UPDATE stay
               SET until = :today
             WHERE stay.lot_id = ANY(:lots) AND until IS NULL AND since < :today
               AND NOT EXISTS (
                   SELECT FROM lot_in_hub now
                    WHERE now.lot_id = stay.lot_id
                      AND (now.hub_id, now.owner_id, now.amount, now.floor_m2, now.volume_m3, now.mass_t, now.places) IS NOT DISTINCT FROM
                          (stay.hub_id, stay.owner_id, stay.amount, stay.floor_m2, stay.volume_m3, stay.mass_t, stay.places))
            """;

    /** What changes stays in its place; what came out of others lies where all of them lay. */
    private static final String BEGIN = """
            INSERT INTO stay (lot_id, since, hub_id, owner_id, amount, floor_m2, volume_m3, mass_t, places, place_id)
            SELECT now.lot_id, :today, now.hub_id, now.owner_id, now.amount, now.floor_m2, now.volume_m3, now.mass_t, now.places,
                   coalesce(
                       (SELECT place_id FROM stay before WHERE before.lot_id = now.lot_id AND before.hub_id = now.hub_id AND before.until = :today),
                       (SELECT CASE WHEN count(*) = count(place_id) AND count(DISTINCT place_id) = 1 THEN (array_agg(place_id))[1] END
                          FROM kinship JOIN stay before ON before.lot_id = kinship.parent_id AND before.hub_id = now.hub_id AND before.until IS NULL
                         WHERE kinship.child_id = now.lot_id))
              FROM lot_in_hub now
             WHERE now.lot_id = ANY(:lots) AND NOT EXISTS (SELECT FROM stay WHERE stay.lot_id = now.lot_id AND stay.until IS NULL)
            """;

    private static final String USE = """
            SELECT count(*) AS lots, sum(floor_m2) AS floor_m2, sum(volume_m3) AS volume_m3, sum(mass_t) AS mass_t, sum(places) AS places,
                   count(*) - count(floor_m2) AS no_floor, count(*) - count(volume_m3) AS no_volume, count(*) - count(mass_t) AS no_mass,
                   count(*) - count(places) AS no_places
              FROM stay
             WHERE hub_id = :hub AND until IS NULL
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    RoomRepository(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void follow(Collection<UUID> lots) {
        var today = LocalDate.now(clock);
        jdbi.useHandle(handle -> {
            inherit(handle, lots);
            List.of(BEGIN, FORGET, CORRECT, END, BEGIN).forEach(sql -> follow(handle, sql, lots, today));
        });
    }

    @Override
    public void inherit(Collection<UUID> lots) {
        jdbi.useHandle(handle -> inherit(handle, lots));
    }

    private static void inherit(Handle handle, Collection<UUID> lots) {
        handle.createUpdate(INHERIT).bindArray("lots", UUID.class, lots).execute();
    }

    private static void follow(Handle handle, String sql, Collection<UUID> lots, LocalDate today) {
        handle.createUpdate(sql)
                .bindArray("lots", UUID.class, lots)
                .bind("today", today)
                .execute();
    }

    @Override
    public RoomUse use(UUID hub) {
        return jdbi.withHandle(handle -> handle.createQuery(USE)
                .bind("hub", hub)
                .map((row, context) -> use(row))
                .one());
    }

    @Override
    public Map<UUID, Measured> measured(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM lot_space WHERE lot_id = ANY(:lots)")
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> measured(row))
                .collect(Collectors.toMap(Measured::lotId, Function.identity())));
    }

    /** Of lots that lie somewhere, or did, and whose space follows from their descriptions, by their units. */
    Map<Measured, Unit> following(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT space.*, lot.unit
                          FROM lot_space space JOIN lot ON lot.id = space.lot_id
                         WHERE space.lot_id = ANY(:lots) AND NOT (space.volume_said AND space.mass_said)
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> Map.entry(measured(row), Unit.of(row.getString("unit"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void measure(Collection<Measured> lots) {
        if (lots.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                    INSERT INTO lot_space (lot_id, of_amount, floor_m2, volume_m3, mass_t, places, volume_said, mass_said)
                    VALUES (:lot, :amount, :floor, :volume, :mass, :places, :volumeSaid, :massSaid)
                    ON CONFLICT (lot_id) DO UPDATE
                       SET of_amount = excluded.of_amount, floor_m2 = excluded.floor_m2, volume_m3 = excluded.volume_m3,
                           mass_t = excluded.mass_t, places = excluded.places, volume_said = excluded.volume_said, mass_said = excluded.mass_said
                    """)) {
                for (var lot : lots) {
                    var takes = lot.said().or(lot.follows());
                    batch.bind("lot", lot.lotId())
                            .bind("amount", lot.amount())
                            .bind("floor", takes.floorM2())
                            .bind("volume", takes.volumeM3())
                            .bind("mass", takes.massT())
                            .bind("places", takes.places())
                            .bind("volumeSaid", lot.said().volumeM3() != null)
                            .bind("massSaid", lot.said().massT() != null)
                            .add();
                }
                batch.execute();
            }
        });
    }

    private static RoomUse use(ResultSet row) throws SQLException {
        var unknown = new EnumMap<Limit, Long>(Limit.class);
        unknown.put(Limit.FLOOR, row.getLong("no_floor"));
        unknown.put(Limit.VOLUME, row.getLong("no_volume"));
        unknown.put(Limit.MASS, row.getLong("no_mass"));
        unknown.put(Limit.PLACES, row.getLong("no_places"));
        return new RoomUse(row.getLong("lots"), Space.NONE.plus(space(row)), unknown);
    }

    private static Measured measured(ResultSet row) throws SQLException {
        var takes = space(row);
        var said = new Space(
                takes.floorM2(),
                row.getBoolean("volume_said") ? takes.volumeM3() : null,
                row.getBoolean("mass_said") ? takes.massT() : null,
                takes.places());
        return Measured.judged(row.getObject("lot_id", UUID.class), row.getBigDecimal("of_amount"), takes, said);
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                row.getBigDecimal("floor_m2"),
                row.getBigDecimal("volume_m3"),
                row.getBigDecimal("mass_t"),
                row.getBigDecimal("places"));
    }
}
