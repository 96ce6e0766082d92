package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ElementRepository {

    private final Jdbi jdbi;

    ElementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
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
