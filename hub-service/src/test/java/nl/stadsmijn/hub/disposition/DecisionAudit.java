package nl.stadsmijn.hub.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Holds what is kept of decisions against the lots: all of each is somewhere, and what is open or under way is there. */
@ApplicationScoped
public class DecisionAudit {

    private static final String LOST = """
            SELECT 'of decision ' || disposition.id || ' ' || disposition.amount || ' was decided, and ' || coalesce(sum(part.amount), 0) || ' is somewhere'
              FROM disposition
              LEFT JOIN disposition_part part ON part.disposition_id = disposition.id
             GROUP BY disposition.id
            HAVING disposition.amount <> coalesce(sum(part.amount), 0)
            """;

    private static final String NOT_THERE = """
            SELECT 'of lot ' || lot.id || ' ' || sum(part.amount) || ' is ' || part.stage || ', at ' || lot.location_kind || ' with ' || lot.on_hand || ' on hand and ' || lot.in_transit || ' on its way'
              FROM disposition_part part
              JOIN disposition ON disposition.id = part.disposition_id
              JOIN lot ON lot.id = part.lot_id
             WHERE part.amount > 0 AND (part.stage = 'UNDER_WAY' OR part.stage = 'OPEN' AND disposition.withdrawn_at IS NULL)
             GROUP BY lot.id, part.stage
            HAVING CASE part.stage
                   WHEN 'OPEN' THEN sum(part.amount) > lot.on_hand OR NOT bool_and(CASE lot.location_kind WHEN 'HUB' THEN lot.location_id = disposition.hub_id WHEN 'SITE' THEN lot.location_id = disposition.site_id ELSE false END)
                   ELSE sum(part.amount) > lot.in_transit OR lot.location_kind <> 'TRANSIT' END
            """;

    private final Jdbi jdbi;

    DecisionAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws AssertionError naming what does not fit */
    public void check() {
        var wrong = jdbi.withHandle(handle -> handle.createQuery(LOST + " UNION ALL " + NOT_THERE)
                .mapTo(String.class)
                .list());
        assertThat(wrong).as("decisions that are not what they say").isEmpty();
    }
}
