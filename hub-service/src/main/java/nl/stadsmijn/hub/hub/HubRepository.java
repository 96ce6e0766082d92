package nl.stadsmijn.hub.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.kit.quantity.Place;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class HubRepository {

    private static final String INSERT = """
            INSERT INTO hub (id, version, operator_id, name, type, lat, lon, address, opening_hours, temporary_until, storage,
                             accepted_product_types, acceptance, floor_m2, volume_m3, mass_t, places, fee)
            VALUES (:id, :version, :operator, :name, :type, :lat, :lon, :address, :openingHours, :temporaryUntil, :storage,
                    :productTypes, :acceptance, :floor, :volume, :mass, :places, :fee)
            """;

    /** No row changed means that another change came first. */
    private static final String UPDATE = """
            UPDATE hub
               SET version = :version, operator_id = :operator, name = :name, type = :type, lat = :lat, lon = :lon, address = :address,
                   opening_hours = :openingHours, temporary_until = :temporaryUntil, storage = :storage,
                   accepted_product_types = :productTypes, acceptance = :acceptance, floor_m2 = :floor, volume_m3 = :volume, mass_t = :mass,
                   places = :places, fee = :fee
             WHERE id = :id AND version = :version - 1
            """;

    private static final QualifiedType<OpeningHours> HOURS =
            QualifiedType.of(OpeningHours.class).with(Json.class);
    private static final QualifiedType<Acceptance> ACCEPTANCE =
            QualifiedType.of(Acceptance.class).with(Json.class);
    private static final QualifiedType<StorageFee> FEE =
            QualifiedType.of(StorageFee.class).with(Json.class);
    private static final QualifiedType<StoragePolicy> STORAGE =
            QualifiedType.of(StoragePolicy.class).with(Json.class);

    /** A little less than there are, so that the box is rather too large. */
    private static final double KM_PER_DEGREE = 110;

    private final Jdbi jdbi;

    HubRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Hub hub) {
        write(INSERT, hub);
    }

    boolean update(Hub hub) {
        return write(UPDATE, hub) == 1;
    }

    Optional<Hub> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM hub WHERE id = :id")
                .bind("id", id)
                .map(HubRepository::hub)
                .findOne());
    }

    /** Whoever takes lots in holds this until its transaction ends, so that two can't fill the same room. Locks no lots: these come after. */
    Optional<Hub> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM hub WHERE id = :id FOR NO KEY UPDATE")
                .bind("id", id)
                .map(HubRepository::hub)
                .findOne());
    }

    List<Hub> list(UUID after, int rows) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM hub WHERE id > :after ORDER BY id LIMIT :rows")
                        .bind("after", after)
                        .bind("rows", rows)
                        .map(HubRepository::hub)
                        .list());
    }

    /** The hubs in the box around a place, which holds the circle with that radius. */
    List<Hub> within(Place place, int km) {
        var dLat = km / KM_PER_DEGREE;
        var dLon = dLat / Math.max(0.01, Math.cos(Math.toRadians(Math.min(90, Math.abs(place.lat()) + dLat))));
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM hub
                         WHERE lat BETWEEN :lat - :dLat AND :lat + :dLat AND lon BETWEEN :lon - :dLon AND :lon + :dLon
                        """)
                .bind("lat", place.lat())
                .bind("lon", place.lon())
                .bind("dLat", dLat)
                .bind("dLon", dLon)
                .map(HubRepository::hub)
                .list());
    }

    /** What storing costs from a day on; null for nothing. */
    void price(UUID hub, LocalDate since, StorageFee fee) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO hub_tariff (hub_id, since, price, per) VALUES (:hub, :since, :price, :per)
                        ON CONFLICT (hub_id, since) DO UPDATE SET price = excluded.price, per = excluded.per
                        """)
                .bind("hub", hub)
                .bind("since", since)
                .bind("price", fee == null ? null : fee.price().amount())
                .bind("per", fee == null ? null : fee.per())
                .execute());
    }

    private int write(String sql, Hub hub) {
        var capacity = hub.limits();
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                .bind("id", hub.id())
                .bind("version", hub.version())
                .bind("operator", hub.operatorId())
                .bind("name", hub.name())
                .bind("type", hub.type())
                .bind("lat", hub.place().lat())
                .bind("lon", hub.place().lon())
                .bind("address", hub.address())
                .bindByType("openingHours", hub.openingHours(), HOURS)
                .bind("temporaryUntil", hub.temporaryUntil())
                .bindByType("storage", hub.storage(), STORAGE)
                .bindArray("productTypes", String.class, hub.acceptedProductTypes())
                .bindByType("acceptance", hub.acceptance(), ACCEPTANCE)
                .bind("floor", capacity.floorM2())
                .bind("volume", capacity.volumeM3())
                .bind("mass", capacity.massT())
                .bind("places", capacity.places())
                .bindByType("fee", hub.fee(), FEE)
                .execute());
    }

    private static Hub hub(ResultSet row, StatementContext context) throws SQLException {
        return new Hub(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("operator_id", UUID.class),
                row.getString("name"),
                Hub.Type.valueOf(row.getString("type")),
                new Place(row.getDouble("lat"), row.getDouble("lon")),
                row.getString("address"),
                json(HOURS, row, "opening_hours", context),
                row.getObject("temporary_until", LocalDate.class),
                json(STORAGE, row, "storage", context),
                List.of((String[]) row.getArray("accepted_product_types").getArray()),
                json(ACCEPTANCE, row, "acceptance", context),
                capacity(row),
                json(FEE, row, "fee", context));
    }

    private static <T> T json(QualifiedType<T> type, ResultSet row, String column, StatementContext context)
            throws SQLException {
        return context.findColumnMapperFor(type).orElseThrow().map(row, column, context);
    }

    private static Capacity capacity(ResultSet row) throws SQLException {
        var capacity = new Capacity(
                row.getBigDecimal("floor_m2"),
                row.getBigDecimal("volume_m3"),
                row.getBigDecimal("mass_t"),
                row.getObject("places", Integer.class));
        return capacity.equals(Capacity.UNLIMITED) ? null : capacity;
    }
}
