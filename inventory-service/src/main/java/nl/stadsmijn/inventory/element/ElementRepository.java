package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ElementRepository {

    private static final String FIND = """
            SELECT id FROM lot
             WHERE inventory_id = :inventory AND origin <> 'DERIVED' AND id > :after
               AND (:externalId::text IS NULL OR external_id = :externalId)
               AND (:publication::text IS NULL OR publication = :publication)
               AND (:dismantled::boolean IS NULL OR dismantled = :dismantled)
               AND (:productType::text IS NULL OR description ->> 'productType' = :productType)
               AND (:storey::text IS NULL OR description ->> 'storey' = :storey)
               AND (:q::text IS NULL OR strpos(lower(description ->> 'name'), :q) > 0)
             ORDER BY id LIMIT :rows
            """;

    private final Jdbi jdbi;

    ElementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The ids of elements, oldest first, after one of them. They are found by the index on the inventory, and what is asked of an element is looked up in
     * its description: of 50,000 elements none of which fits that takes some tenths of a second.
     */
    List<UUID> find(UUID inventoryId, ElementFilter wanted, UUID after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("inventory", inventoryId)
                .bind("productType", wanted.productType)
                .bind("dismantled", wanted.state == null ? null : wanted.state == ElementState.HARVESTED)
                .bind("publication", wanted.publication)
                .bind("storey", wanted.storey)
                .bind("externalId", wanted.externalId)
                .bind("q", wanted.q == null ? null : wanted.q.strip().toLowerCase(Locale.ROOT))
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    private record Taken(String externalId, UUID id) {}

    /** Which of these external ids the inventory has already, with the element of each. */
    Map<String, UUID> taken(UUID inventoryId, Collection<String> externalIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT external_id, id FROM lot WHERE inventory_id = :inventory AND external_id = ANY(:externalIds)")
                .bind("inventory", inventoryId)
                .bindArray("externalIds", String.class, externalIds)
                .map((row, context) -> new Taken(row.getString(1), row.getObject(2, UUID.class)))
                .collect(Collectors.toMap(Taken::externalId, Taken::id)));
    }
}
