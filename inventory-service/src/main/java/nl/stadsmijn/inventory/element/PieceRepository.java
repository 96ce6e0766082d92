package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.gate.OfferedTwice;
import nl.stadsmijn.kit.problem.Violation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Which pieces, by their IFC GlobalIds, elements are made of. */
@ApplicationScoped
public class PieceRepository {

    private static final String TAKEN = """
            SELECT piece, l.id
              FROM unnest(:pieces) AS asked (piece)
              JOIN lot l ON l.description -> 'globalIds' @> jsonb_build_array(piece)
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED'
            """;

    /** What the donor's other inventories offer is looked up once, by an index that has nothing else in it: mostly that is nothing. */
    private static final String OFFERED = """
            WITH offered AS MATERIALIZED (
                SELECT piece, o.id, o.inventory_id
                  FROM lot o, jsonb_array_elements_text(o.description -> 'globalIds') AS piece
                 WHERE o.donor_id = (SELECT donor_id FROM inventory WHERE id = :inventory) AND o.inventory_id <> :inventory
                   AND o.publication = 'PUBLISHED' AND o.origin <> 'DERIVED')
            SELECT DISTINCT ON (l.id) l.id AS element_id, l.description ->> 'name' AS name, piece, offered.id AS lot_id, offered.inventory_id
              FROM lot l, jsonb_array_elements_text(l.description -> 'globalIds') AS own
              JOIN offered ON offered.piece = own
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND %s
               AND coalesce((l.description ->> 'harvestable')::boolean, true)
             ORDER BY l.id, piece
            """;

    private static final String OFFERED_PIECES = """
            SELECT DISTINCT ON (piece) NULL::uuid AS element_id, NULL AS name, piece, o.id AS lot_id, o.inventory_id
              FROM unnest(:pieces) AS asked (piece)
              JOIN lot o ON o.description -> 'globalIds' @> jsonb_build_array(piece)
             WHERE o.donor_id = (SELECT donor_id FROM inventory WHERE id = :inventory) AND o.inventory_id <> :inventory
               AND o.publication = 'PUBLISHED' AND o.origin <> 'DERIVED'
             ORDER BY piece
            """;

    /** Of two inventories of a donor that are published at once the second sees what the first offers. */
    private static final String ONE_BY_ONE = """
            SELECT pg_advisory_xact_lock(hashtextextended('pieces of ' || donor_id, 0)) FROM inventory WHERE id = :inventory
            """;

    private final Jdbi jdbi;

    PieceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A piece that another element of the inventory has. */
    public static Violation duplicate(String path, String piece, String other) {
        return new Violation(
                path + "globalIds",
                "DUPLICATE",
                "must name pieces that no other element of the inventory has, but %s has %s".formatted(other, piece),
                piece);
    }

    private record Taken(String piece, UUID id) {}

    /** The element of an inventory that has each of these pieces; those that none has are left out. */
    public Map<String, UUID> taken(UUID inventoryId, Collection<String> pieces) {
        return pieces.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle -> handle.createQuery(TAKEN)
                        .bind("inventory", inventoryId)
                        .bindArray("pieces", String.class, pieces)
                        .map((row, context) -> new Taken(row.getString(1), row.getObject(2, UUID.class)))
                        .collect(Collectors.toMap(Taken::piece, Taken::id, (one, other) -> one)));
    }

    /** Of the elements that an inventory is about to offer those with a piece that another inventory of the donor offers: the first such piece of each. */
    public List<OfferedTwice> offeredElsewhere(UUID inventoryId) {
        return oneByOne(inventoryId, handle -> handle.createQuery(OFFERED.formatted("l.publication = 'UNPUBLISHED'")));
    }

    /** {@link #offeredElsewhere(UUID)}, of one element. */
    public List<OfferedTwice> offeredElsewhere(UUID inventoryId, UUID element) {
        return oneByOne(
                inventoryId,
                handle ->
                        handle.createQuery(OFFERED.formatted("l.id = :element")).bind("element", element));
    }

    /** Which of these pieces another inventory of the donor offers, by piece. */
    Map<String, OfferedTwice> offeredElsewhere(UUID inventoryId, Collection<String> pieces) {
        return pieces.isEmpty()
                ? Map.of()
                : oneByOne(
                                inventoryId,
                                handle -> handle.createQuery(OFFERED_PIECES).bindArray("pieces", String.class, pieces))
                        .stream()
                        .collect(Collectors.toMap(OfferedTwice::piece, Function.identity()));
    }

    private List<OfferedTwice> oneByOne(UUID inventoryId, Function<Handle, Query> query) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(ONE_BY_ONE)
                    .bind("inventory", inventoryId)
                    .map((row, context) -> true)
                    .list();
            return query.apply(handle)
                    .bind("inventory", inventoryId)
                    .mapTo(OfferedTwice.class)
                    .list();
        });
    }
}
