package nl.stadsmijn.matching.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps the facts as they came, and the searchable rows made of them. */
@ApplicationScoped
class PictureRepository {

    /**
     * Taken before any fact is kept, until the transaction ends. Two topics' consumers would otherwise each keep one half of a lot, see nothing of
     * the other's, and both conclude that the lot is not complete.
     */
    private static final long PICTURE = 0x73_75_70_70_6c_79L;

    private static final String SHOW = """
            INSERT INTO supply.lot AS drawn (lot_id, lot, for_sale, product_type, material, nlsfb, section, unit, available, length_mm, width_mm,
                                    thickness_mm, technical, available_from, price, location_kind, scheme, valid_until, open_place,
                                    words)
            SELECT (l ->> 'lotId')::uuid, l, (l ->> 'forSale')::boolean, l ->> 'productType', l ->> 'material', l #>> '{codes,nlsfb}',
                   regexp_replace(translate(lower(l #>> '{geometry,section}'), '×', 'x'), '[^a-z0-9]', '', 'g'),
                   l #>> '{available,unit}', (l #>> '{available,value}')::numeric,
                   (l #>> '{geometry,lengthMm}')::integer, (l #>> '{geometry,widthMm}')::integer, (l #>> '{geometry,thicknessMm}')::integer,
                   (l #>> '{condition,technical}')::smallint,
                   CASE l #>> '{location,kind}' WHEN 'DONOR' THEN (l ->> 'availableFrom')::date END,
                   CASE l #>> '{price,kind}' WHEN 'FREE' THEN 0 ELSE (l #>> '{price,perUnit,amount}')::numeric END,
                   l #>> '{location,kind}',
                   CASE l #>> '{certification,status}' WHEN 'CERTIFIED' THEN l #>> '{certification,scheme}' END,
                   (l #>> '{certification,validUntil}')::date,
                   open,
                   setweight(to_tsvector('simple', concat_ws(' ', l ->> 'name', l #>> '{geometry,section}')), 'A')
                     || setweight(to_tsvector('dutch', l ->> 'name') || to_tsvector('english', l ->> 'name'), 'B')
                     || setweight(to_tsvector('dutch', coalesce(l ->> 'description', ''))
                                    || to_tsvector('english', coalesce(l ->> 'description', '')), 'D')
              FROM (SELECT shown::jsonb AS l FROM unnest(:lots) AS shown) given
             CROSS JOIN LATERAL (SELECT supply.place((l #>> '{location,openPlace,lat}')::float8, (l #>> '{location,openPlace,lon}')::float8) AS open) earth
            ON CONFLICT (lot_id) DO UPDATE
               SET lot = excluded.lot, for_sale = excluded.for_sale, product_type = excluded.product_type, material = excluded.material,
                   nlsfb = excluded.nlsfb, section = excluded.section, unit = excluded.unit, available = excluded.available,
                   length_mm = excluded.length_mm, width_mm = excluded.width_mm, thickness_mm = excluded.thickness_mm,
                   technical = excluded.technical, available_from = excluded.available_from, price = excluded.price,
                   location_kind = excluded.location_kind, scheme = excluded.scheme, valid_until = excluded.valid_until,
                   open_place = excluded.open_place, words = excluded.words
            """;

    /** All that is known of lots; a row for each, whatever is missing. */
    private static final String FACTS = """
            SELECT lot_id, description.fact AS description, stock.fact AS stock, certification.fact AS certification, hub.fact AS hub
              FROM unnest(:ids) AS lot (lot_id)
              LEFT JOIN supply.description USING (lot_id)
              LEFT JOIN supply.stock USING (lot_id)
              LEFT JOIN supply.certification USING (lot_id)
              LEFT JOIN supply.hub ON hub.hub_id = stock.location_id
            """;

    /** A hub that moves has all its lots drawn anew: more than fit into memory at once. */
    private static final int REDRAWN_AT_ONCE = 500;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    PictureRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Lets one transaction at a time change the picture. */
    void lock() {
        jdbi.useHandle(handle -> handle.execute("SELECT pg_advisory_xact_lock(?)", PICTURE));
    }

    /** @return the lots of which nothing as new was known; so do the others like it */
    List<UUID> keepDescriptions(List<Telling> told) {
        return keep("supply.description", "lot_id", told);
    }

    List<UUID> keepQualities(List<Telling> told) {
        return keep("supply.certification", "lot_id", told);
    }

    List<UUID> keepHubs(List<Telling> told) {
        return keep("supply.hub", "hub_id", told);
    }

    List<UUID> keepStock(List<Telling> told) {
        return keep(told, """
                INSERT INTO supply.stock AS known (lot_id, version, fact, location_id)
                SELECT about, version, fact::jsonb, (fact::jsonb #>> '{location,id}')::uuid
                  FROM unnest(:about, :versions, :facts) AS told (about, version, fact)
                ON CONFLICT (lot_id) DO UPDATE
                   SET version = excluded.version, fact = excluded.fact, location_id = excluded.location_id
                 WHERE known.version < excluded.version
                RETURNING lot_id
                """);
    }

    private List<UUID> keep(String table, String key, List<Telling> told) {
        return keep(told, """
                INSERT INTO %1$s AS known (%2$s, version, fact)
                SELECT about, version, fact::jsonb FROM unnest(:about, :versions, :facts) AS told (about, version, fact)
                ON CONFLICT (%2$s) DO UPDATE SET version = excluded.version, fact = excluded.fact
                 WHERE known.version < excluded.version
                RETURNING %2$s
                """.formatted(table, key));
    }

    /** One statement for all, which are about different things. */
    private List<UUID> keep(List<Telling> told, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindArray(
                        "about", UUID.class, told.stream().map(Telling::about).toList())
                .bindArray(
                        "versions",
                        Long.class,
                        told.stream().map(Telling::version).toList())
                .bindArray(
                        "facts",
                        String.class,
                        told.stream().map(Telling::fact).map(this::write).toList())
                .mapTo(UUID.class)
                .list());
    }

    List<UUID> lotsIn(List<UUID> hubs) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT lot_id FROM supply.stock WHERE location_id = ANY(:hubs) ORDER BY lot_id")
                .bindArray("hubs", UUID.class, hubs)
                .mapTo(UUID.class)
                .list());
    }

    /** Draws lots anew from all that is known of them, and notes that they were. */
    void redraw(List<UUID> lots) {
        for (var from = 0; from < lots.size(); from += REDRAWN_AT_ONCE) {
            redrawSome(lots.subList(from, Math.min(from + REDRAWN_AT_ONCE, lots.size())));
        }
    }

    private void redrawSome(List<UUID> lots) {
        jdbi.useHandle(handle -> {
            var seen = look(handle, lots);
            show(handle, seen.values().stream().flatMap(Optional::stream).toList());
            hide(handle, lots.stream().filter(lot -> seen.get(lot).isEmpty()).toList());
            handle.createUpdate("INSERT INTO supply.redrawn (lot_id) SELECT unnest(:lots)")
                    .bindArray("lots", UUID.class, lots)
                    .execute();
        });
    }

    private void show(Handle handle, List<SuppliedLot> lots) {
        if (!lots.isEmpty()) {
            handle.createUpdate(SHOW)
                    .bindArray(
                            "lots", String.class, lots.stream().map(this::write).toList())
                    .execute();
        }
    }

    private static void hide(Handle handle, List<UUID> lots) {
        if (!lots.isEmpty()) {
            handle.createUpdate("DELETE FROM supply.lot WHERE lot_id = ANY(:lots)")
                    .bindArray("lots", UUID.class, lots)
                    .execute();
        }
    }

    /** How each of these lots is to be seen, if it is. */
    private Map<UUID, Optional<SuppliedLot>> look(Handle handle, List<UUID> lots) {
        return handle.createQuery(FACTS)
                .bindArray("ids", UUID.class, lots)
                .map((row, context) -> Map.entry(
                        row.getObject("lot_id", UUID.class), picture(row).shown()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                fact(row.getString("description"), Facts.Description.class),
                fact(row.getString("stock"), Facts.Stock.class),
                fact(row.getString("certification"), Facts.Quality.class),
                fact(row.getString("hub"), Facts.Hub.class));
    }

    private <T> Optional<T> fact(String json, Class<T> type) {
        return Optional.ofNullable(json).map(known -> read(known, type));
    }

    private String write(Object fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours can always be written", e);
        }
    }

    private <T> T read(String fact, Class<T> type) {
        try {
            return json.readValue(fact, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was kept of %s can't be read".formatted(type.getSimpleName()), e);
        }
    }
}
