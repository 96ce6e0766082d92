package nl.stadsmijn.inventory.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Lot;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class HazardRepository {

    /** The elements are found by {@code lot_inventory}, in its order. An element may have a substance twice, by two reports. */
    private static final String LIST = """
            SELECT l.id AS element_id, l.description ->> 'name' AS element, l.publication, hazard ->> 'substance' AS substance,
                   hazard ->> 'status' AS status, hazard ->> 'reportReference' AS report_reference, l.description ->> 'eural' AS eural,
                   lpad(number::text, 6, '0') AS place
              FROM lot l CROSS JOIN LATERAL jsonb_array_elements(l.description -> 'hazards') WITH ORDINALITY AS said(hazard, number)
             WHERE l.inventory_id = :inventory AND l.origin <> 'DERIVED' AND (NOT :offeredOnly OR l.publication <> 'UNPUBLISHED')
               AND l.id >= :from AND (l.id, lpad(number::text, 6, '0')) > (:from, :fromPlace)
             ORDER BY l.id, place
             LIMIT :rows
            """;

    private final Jdbi jdbi;

    HazardRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param place of the hazard among those of its element */
    record Row(
            UUID elementId,
            String element,
            Lot.Publication publication,
            String substance,
            Hazard.Status status,
            String reportReference,
            String eural,
            String place) {
        KnownHazard hazard() {
            return new KnownHazard(elementId, element, publication, substance, status, reportReference, eural);
        }
    }

    /** By element, and in the order in which they are said of it. */
    List<Row> list(UUID inventory, boolean offeredOnly, UUID afterElement, String afterPlace, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("inventory", inventory)
                .bind("offeredOnly", offeredOnly)
                .bind("from", afterElement)
                .bind("fromPlace", afterPlace)
                .bind("rows", rows)
                .mapTo(Row.class)
                .list());
    }
}
