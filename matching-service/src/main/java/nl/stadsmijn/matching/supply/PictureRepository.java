package nl.stadsmijn.matching.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
              FROM (SELECT :lot::jsonb AS l) given
             CROSS JOIN LATERAL (SELECT supply.place((l #>> '{location,openPlace,lat}')::float8, (l #>> '{location,openPlace,lon}')::float8) AS open) earth
            ON CONFLICT (lot_id) DO UPDATE
               SET lot = excluded.lot, for_sale = excluded.for_sale, product_type = excluded.product_type, material = excluded.material,
                   nlsfb = excluded.nlsfb, section = excluded.section, unit = excluded.unit, available = excluded.available,
                   length_mm = excluded.length_mm, width_mm = excluded.width_mm, thickness_mm = excluded.thickness_mm,
                   technical = excluded.technical, available_from = excluded.available_from, price = excluded.price,
                   location_kind = excluded.location_kind, scheme = excluded.scheme, valid_until = excluded.valid_until,
                   open_place = excluded.open_place, words = excluded.words
            """;

    /** All that is known of a lot; one row, whatever is missing. */
    private static final String FACTS = """
            SELECT description.fact AS description, stock.fact AS stock, certification.fact AS certification, hub.fact AS hub
              FROM (SELECT :id::uuid AS lot_id) lot
              LEFT JOIN supply.description USING (lot_id)
              LEFT JOIN supply.stock USING (lot_id)
              LEFT JOIN supply.certification USING (lot_id)
              LEFT JOIN supply.hub ON hub.hub_id = stock.location_id
            """;

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

    /** @return false if as new a description is known */
    boolean keep(Facts.Description fact, long version) {
        return keep("supply.description", "lot_id", fact.lotId(), version, fact);
    }

    boolean keep(Facts.Quality fact, long version) {
        return keep("supply.certification", "lot_id", fact.lotId(), version, fact);
    }

    boolean keep(Facts.Hub fact, long version) {
        return keep("supply.hub", "hub_id", fact.hubId(), version, fact);
    }

    boolean keep(Facts.Stock fact, long version) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO supply.stock AS known (lot_id, version, fact, location_id)
                                VALUES (:id, :version, :fact::jsonb, :location)
                                ON CONFLICT (lot_id) DO UPDATE
                                   SET version = excluded.version, fact = excluded.fact, location_id = excluded.location_id
                                 WHERE known.version < excluded.version
                                """)
                        .bind("id", fact.lotId())
                        .bind("version", version)
                        .bind("fact", write(fact))
                        .bind("location", fact.location().id())
                        .execute())
                > 0;
    }

    private boolean keep(String table, String key, UUID id, long version, Object fact) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO <table> AS known (<key>, version, fact) VALUES (:id, :version, :fact::jsonb)
                                ON CONFLICT (<key>) DO UPDATE SET version = excluded.version, fact = excluded.fact
                                 WHERE known.version < excluded.version
                                """)
                        .define("table", table)
                        .define("key", key)
                        .bind("id", id)
                        .bind("version", version)
                        .bind("fact", write(fact))
                        .execute())
                > 0;
    }

    List<UUID> lotsIn(UUID hub) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT lot_id FROM supply.stock WHERE location_id = :hub ORDER BY lot_id")
                        .bind("hub", hub)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Draws a lot anew from all that is known of it, and notes that it was. */
    void redraw(UUID lotId) {
        jdbi.useHandle(handle -> {
            var lot = picture(handle, lotId).shown();
            if (lot.isPresent()) {
                handle.createUpdate(SHOW).bind("lot", write(lot.get())).execute();
            } else {
                handle.execute("DELETE FROM supply.lot WHERE lot_id = ?", lotId);
            }
            handle.execute("INSERT INTO supply.redrawn (lot_id) VALUES (?)", lotId);
        });
    }

    private Picture picture(Handle handle, UUID lotId) {
        return handle.createQuery(FACTS)
                .bind("id", lotId)
                .map((row, context) -> new Picture(
                        fact(row.getString("description"), Facts.Description.class),
                        fact(row.getString("stock"), Facts.Stock.class),
                        fact(row.getString("certification"), Facts.Quality.class),
                        fact(row.getString("hub"), Facts.Hub.class)))
                .one();
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
