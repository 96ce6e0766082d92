package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The lots that a lot came from. */
@ApplicationScoped
class AncestryRepository {

    /** UNION drops what was reached before, so that even a circle in the data would end. */
    private static final String LINE = """
            WITH RECURSIVE line(id, depth) AS (
                SELECT :lot::uuid, 0
                UNION
                SELECT parent, depth + 1 FROM line JOIN lot l ON l.id = line.id CROSS JOIN LATERAL unnest(l.parents) AS parent
                 WHERE depth < 100)
            SELECT line.id, min(line.depth) AS depth, i.surveyed_on
              FROM line JOIN lot l ON l.id = line.id LEFT JOIN inventory i ON i.id = l.inventory_id
             GROUP BY line.id, i.surveyed_on
             ORDER BY depth, line.id
            """;

    private final Jdbi jdbi;

    AncestryRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param ids the nearest first, the lot itself left out */
    record Line(List<UUID> ids, LocalDate surveyedOn) {}

    private record Row(UUID id, LocalDate surveyedOn) {}

    Line of(UUID lotId) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(LINE)
                .bind("lot", lotId)
                .map((row, context) ->
                        new Row(row.getObject("id", UUID.class), row.getObject("surveyed_on", LocalDate.class)))
                .list());
        var surveyedOn = rows.stream()
                .map(Row::surveyedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Line(
                rows.stream().map(Row::id).filter(id -> !id.equals(lotId)).toList(), surveyedOn);
    }
}
