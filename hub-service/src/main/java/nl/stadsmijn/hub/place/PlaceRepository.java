package nl.stadsmijn.hub.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PlaceRepository implements StoredLots {

    private static final String COUNTED = """
            SELECT storage_place.*,
                   (SELECT count(*) FROM stay WHERE stay.place_id = storage_place.id AND stay.until IS NULL) AS lots
              FROM storage_place
            """;

    private static final String STORED = """
            SELECT stay.lot_id, description.name, description.product_type, stay.amount, lot.unit, stay.owner_id, storage_place.code, stay.floor_m2,
                   stay.volume_m3, stay.mass_t, stay.places, stay.since
              FROM stay
              JOIN lot ON lot.id = stay.lot_id
              LEFT JOIN storage_place ON storage_place.id = stay.place_id
              LEFT JOIN description ON description.lot_id = stay.lot_id
             WHERE stay.hub_id = :hub AND stay.until IS NULL
            """;

    private final Jdbi jdbi;

    PlaceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID hub, Collection<HubPlace> places) {
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                            INSERT INTO storage_place (id, hub_id, code, floor_m2, volume_m3, mass_t)
                            VALUES (:id, :hub, :code, :floor, :volume, :mass)
                            """)) {
                places.forEach(place -> batch.bind("id", place.id())
                        .bind("hub", hub)
                        .bind("code", place.code())
                        .bind("floor", place.capacity().floorM2())
                        .bind("volume", place.capacity().volumeM3())
                        .bind("mass", place.capacity().massT())
                        .add());
                batch.execute();
            }
        });
    }

    @Override
    public Map<String, UUID> places(UUID hub, Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT code, id FROM storage_place WHERE hub_id = :hub AND code = ANY(:codes)")
                .bind("hub", hub)
                .bindArray("codes", String.class, codes)
                .map((row, context) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Optional<HubPlace> find(UUID hub, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTED + " WHERE hub_id = :hub AND id = :id")
                .bind("hub", hub)
                .bind("id", id)
                .map((row, context) -> place(row))
                .findOne());
    }

    /** In the order of their codes. */
    List<HubPlace> list(UUID hub, String after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        COUNTED + " WHERE hub_id = :hub AND code > :after ORDER BY code LIMIT :rows")
                .bind("hub", hub)
                .bind("after", after)
                .bind("rows", rows)
                .map((row, context) -> place(row))
                .list());
    }

    void update(UUID id, PlaceCapacity capacity) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE storage_place SET version = version + 1, floor_m2 = :floor, volume_m3 = :volume, mass_t = :mass WHERE id = :id
                        """)
                .bind("id", id)
                .bind("floor", capacity.floorM2())
                .bind("volume", capacity.volumeM3())
                .bind("mass", capacity.massT())
                .execute());
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM storage_place WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    /** @param place null: on none */
    void shelve(UUID hub, UUID lot, UUID place) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE stay SET place_id = :place WHERE lot_id = :lot AND hub_id = :hub AND until IS NULL")
                .bind("hub", hub)
                .bind("lot", lot)
                .bindByType("place", place, UUID.class)
                .execute());
    }

    /**
     * What lies in a hub, in the order of the lots' ids.
     *
     * @param place code; null for the whole hub
     */
    List<StoredLot> stored(UUID hub, String place, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(STORED + """
                           AND stay.lot_id > :after
                           AND (:place::text IS NULL OR stay.place_id = (SELECT id FROM storage_place WHERE hub_id = :hub AND code = :place))
                         ORDER BY stay.lot_id
                         LIMIT :rows
                        """)
                .bind("hub", hub)
                .bind("place", place)
                .bind("after", after)
                .bind("rows", rows)
                .map((row, context) -> stored(row))
                .list());
    }

    @Override
    public List<StoredLot> in(UUID hub, Collection<UUID> lots) {
        return jdbi.withHandle(
                handle -> handle.createQuery(STORED + " AND stay.lot_id = ANY(:lots) ORDER BY stay.lot_id")
                        .bind("hub", hub)
                        .bindArray("lots", UUID.class, lots)
                        .map((row, context) -> stored(row))
                        .list());
    }

    /** What places hold, and what lies in each besides these lots. Of a lot whose space is not known nothing is counted. */
    List<Shelf> shelves(Collection<UUID> places, Collection<UUID> without) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT storage_place.*, 0 AS lots, coalesce(sum(stay.floor_m2), 0) AS floor_taken, coalesce(sum(stay.volume_m3), 0) AS volume_taken,
                               coalesce(sum(stay.mass_t), 0) AS mass_taken
                          FROM storage_place
                          LEFT JOIN stay ON stay.place_id = storage_place.id AND stay.until IS NULL AND stay.lot_id <> ALL(:without)
                         WHERE storage_place.id = ANY(:places)
                         GROUP BY storage_place.id
                        """)
                .bindArray("places", UUID.class, places)
                .bindArray("without", UUID.class, without)
                .map((row, context) -> new Shelf(
                        row.getString("code"),
                        place(row).capacity(),
                        new Space(
                                row.getBigDecimal("floor_taken"),
                                row.getBigDecimal("volume_taken"),
                                row.getBigDecimal("mass_taken"),
                                BigDecimal.ZERO)))
                .list());
    }

    private static HubPlace place(ResultSet row) throws SQLException {
        var capacity = new PlaceCapacity(
                row.getBigDecimal("floor_m2"), row.getBigDecimal("volume_m3"), row.getBigDecimal("mass_t"));
        return new HubPlace(
                row.getObject("id", UUID.class),
                row.getString("code"),
                capacity,
                row.getLong("lots"),
                row.getLong("version"));
    }

    private static StoredLot stored(ResultSet row) throws SQLException {
        var space = new Space(
                row.getBigDecimal("floor_m2"),
                row.getBigDecimal("volume_m3"),
                row.getBigDecimal("mass_t"),
                row.getBigDecimal("places"));
        return new StoredLot(
                row.getObject("lot_id", UUID.class),
                row.getString("name"),
                row.getString("product_type"),
                new Amount(row.getBigDecimal("amount"), Unit.of(row.getString("unit"))),
                row.getObject("owner_id", UUID.class),
                row.getString("code"),
                space.rounded(),
                row.getObject("since", LocalDate.class));
    }
}
