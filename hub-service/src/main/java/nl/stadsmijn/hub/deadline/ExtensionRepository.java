package nl.stadsmijn.hub.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Extended;
import nl.stadsmijn.hub.stock.Lot;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ExtensionRepository implements Extended {

    /** Ids are in the order of time: what a parent was given before it was split or merged into the lot. A treatment began its time anew. */
    private static final String GIVEN = """
            WITH RECURSIVE kin (lot_id, of_id, before) AS (
                SELECT id, id, NULL::uuid FROM unnest(:lots) AS id
                UNION
                SELECT kin.lot_id, kinship.parent_id, kinship.booking_id
                  FROM kin JOIN kinship ON kinship.child_id = kin.of_id
                 WHERE kin.lot_id = ANY(:heirs)
                   AND NOT EXISTS (SELECT FROM treatment WHERE id = kinship.booking_id))
            SELECT DISTINCT kin.lot_id AS given_to, given.*
              FROM kin JOIN storage_extension given ON given.lot_id = kin.of_id AND (kin.before IS NULL OR given.id < kin.before)
             ORDER BY given_to, given.id
            """;

    private final Jdbi jdbi;

    ExtensionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Extension extension, By by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO storage_extension (id, lot_id, hub_id, was, until, reason, by_subject, by_organisation, request, at)
                        VALUES (:id, :lot, :hub, :was, :until, :reason, :subject, :organisation, :request, :at)
                        """)
                .bind("id", extension.id())
                .bind("lot", extension.lotId())
                .bind("hub", extension.hubId())
                .bind("was", extension.was())
                .bind("until", extension.until())
                .bind("reason", extension.reason())
                .bind("subject", by.subject())
                .bind("organisation", by.organisation())
                .bind("request", by.request())
                .bind("at", extension.at())
                .execute());
    }

    @Override
    public Map<UUID, List<Time>> of(Collection<Lot> lots) {
        record Given(UUID lotId, Time time) {}
        return jdbi.withHandle(handle -> handle.createQuery(GIVEN)
                .bindArray("lots", UUID.class, lots.stream().map(Lot::id).toList())
                .bindArray(
                        "heirs",
                        UUID.class,
                        lots.stream()
                                .filter(ExtensionRepository::isExtended)
                                .map(Lot::id)
                                .toList())
                .map((row, context) -> new Given(
                        row.getObject("given_to", UUID.class),
                        new Time(
                                row.getObject("was", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                row.getString("reason"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .collect(Collectors.groupingBy(Given::lotId, Collectors.mapping(Given::time, Collectors.toList()))));
    }

    private static boolean isExtended(Lot lot) {
        var term = lot.custody().storage();
        return term != null && term.extensions() > 0;
    }
}
