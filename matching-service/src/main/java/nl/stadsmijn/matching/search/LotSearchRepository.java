package nl.stadsmijn.matching.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.matching.search.LotFilter.Facet;
import nl.stadsmijn.matching.search.LotFilter.Sort;
import nl.stadsmijn.matching.supply.SuppliedLot;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Search in PostgreSQL: structural filters on indexed columns, places by cube, words by full text. */
@ApplicationScoped
class LotSearchRepository implements LotSearch {

    /** Sorted by one number, smallest first, and by id: whatever the sort, a cursor is that pair. */
    private static final String FIND = """
            SELECT * FROM (SELECT l.lot_id, l.lot, <distance> AS metres, (<sort>)::float8 AS rank FROM supply.lot l WHERE <conditions>) hit
             WHERE <after> ORDER BY rank, lot_id LIMIT :limit
            """;

    private static final String SIMILAR = """
            SELECT lot FROM supply.lot
             WHERE for_sale AND product_type = :type AND unit = :unit AND lot_id \\<> :lotId
             ORDER BY abs(ln(greatest(length_mm, 1)::float8 / greatest(:length::integer, 1))) * 2
                      + abs(ln(greatest(width_mm, 1)::float8 / greatest(:width::integer, 1)))
                      + abs(ln(greatest(thickness_mm, 1)::float8 / greatest(:thickness::integer, 1))) NULLS LAST, lot_id
             LIMIT :limit
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    LotSearchRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(UUID lotId, String lot, Double metres, double rank) {}

    @Override
    public Page<Hit> find(Query query, Sort sort, PageRequest page) {
        var conditions = Conditions.of(query);
        var after = page.after(2);
        var rows = jdbi.withHandle(handle -> {
            var select = query(handle, FIND, conditions)
                    .define("distance", conditions.distance())
                    .define("sort", conditions.rank(sort))
                    .define("after", after.isPresent() ? "(rank, lot_id) > (:afterRank, :afterId)" : "true")
                    .bind("limit", page.limit() + 1);
            after.ifPresent(cursor -> select.bind("afterRank", ParameterReader.cursorNumber(cursor.text(0)))
                    .bind("afterId", cursor.uuid(1)));
            return select.mapTo(Row.class).list();
        });
        return Page.of(rows, page, row -> List.of(row.rank(), row.lotId()))
                .map(row -> new Hit(
                        read(row.lot()), Optional.ofNullable(row.metres()).map(metres -> metres / 1000)));
    }

    @Override
    public long count(Query query) {
        var conditions = Conditions.of(query);
        return jdbi.withHandle(
                handle -> query(handle, "SELECT count(*) FROM supply.lot l WHERE <conditions>", conditions)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public Map<Facet, List<Count>> facets(Query query, Set<Facet> facets) {
        var conditions = Conditions.of(query);
        var counted = new EnumMap<Facet, List<Count>>(Facet.class);
        for (var facet : facets) {
            counted.put(
                    facet,
                    jdbi.withHandle(handle -> query(handle, """
                            SELECT <facet> AS value, count(*) AS count FROM supply.lot l WHERE <conditions>
                             GROUP BY 1 ORDER BY count DESC, value LIMIT 100
                            """, conditions)
                            .define("facet", Conditions.facet(facet))
                            .mapTo(Count.class)
                            .list()));
        }
        return counted;
    }

    @Override
    public List<Sum> sums(Query query) {
        record Row(String productType, Unit unit, long lots, BigDecimal amount) {}
        var conditions = Conditions.of(query);
        var byType = new LinkedHashMap<String, Sum>();
        jdbi.withHandle(handle ->
                        query(handle, """
                                SELECT product_type, unit, count(*) AS lots, sum(available) AS amount FROM supply.lot l WHERE <conditions>
                                 GROUP BY product_type, unit ORDER BY product_type, unit
                                """, conditions).mapTo(Row.class).list())
                .forEach(row -> byType.merge(
                        row.productType(),
                        new Sum(row.productType(), row.lots(), List.of(new Amount(row.amount(), row.unit()))),
                        LotSearchRepository::together));
        return List.copyOf(byType.values());
    }

    @Override
    public List<UUID> among(Query query, Collection<UUID> lots) {
        return among(Conditions.of(query), lots);
    }

    @Override
    public List<UUID> amongKnown(Query query, Collection<UUID> lots) {
        return among(Conditions.ofKnown(query), lots);
    }

    private List<UUID> among(Conditions conditions, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> query(
                        handle,
                        "SELECT l.lot_id FROM supply.lot l WHERE l.lot_id = ANY(:among) AND <conditions>",
                        conditions)
                .bindArray("among", UUID.class, lots)
                .mapTo(UUID.class)
                .list());
    }

    /** Values are bound that only some of the statements use, such as what the list is sorted by. */
    private static org.jdbi.v3.core.statement.Query query(Handle handle, String sql, Conditions conditions) {
        return handle.createQuery(sql)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .define("conditions", conditions.sql())
                .bindMap(conditions.bindings());
    }

    private static Sum together(Sum one, Sum other) {
        var amounts = new ArrayList<>(one.amounts());
        amounts.addAll(other.amounts());
        return new Sum(one.productType(), one.lots() + other.lots(), List.copyOf(amounts));
    }

    @Override
    public List<SuppliedLot> similar(SuppliedLot lot, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SIMILAR)
                .bind("type", lot.productType())
                .bind("unit", lot.available().unit())
                .bind("lotId", lot.lotId())
                .bind("length", lot.geometry().lengthMm())
                .bind("width", lot.geometry().widthMm())
                .bind("thickness", lot.geometry().thicknessMm())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(this::read)
                .list());
    }

    private SuppliedLot read(String lot) {
        try {
            return json.readValue(lot, SuppliedLot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a lot of the picture can't be read", e);
        }
    }
}
