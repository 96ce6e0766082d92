package nl.stadsmijn.hub.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The SQL of what is still to come. Whoever writes it holds the lots' locks, and takes those of the announcements then, in id order. */
@ApplicationScoped
class OutstandingRepository {

    /** Two who bring the last of an announcement at once must see each other, or neither ends it. */
    private static final String LOCK = """
            SELECT id FROM announcement
             WHERE state = 'ANNOUNCED' AND id IN (SELECT announcement_id FROM announcement_rest WHERE lot_id = ANY(:lots))
               AND (:hub::uuid IS NULL OR hub_id = :hub)
             ORDER BY id
               FOR UPDATE
            """;

    private static final String PARTS = """
            SELECT rest.*, announcement.expected_on
              FROM announcement_rest rest JOIN announcement ON announcement.id = rest.announcement_id
             WHERE rest.announcement_id = ANY(:ids) AND rest.lot_id = ANY(:lots)
            """;

    /** What will not come any more ends an announcement as well; of one of which nothing came nothing was received. */
    private static final String FINISH = """
            UPDATE announcement
               SET over_at = :now,
                   state = CASE WHEN EXISTS (SELECT FROM announcement_line line WHERE line.announcement_id = announcement.id AND line.received > 0)
                                THEN 'RECEIVED' ELSE 'LAPSED' END
             WHERE id = ANY(:ids) AND state = 'ANNOUNCED'
               AND NOT EXISTS (SELECT FROM announcement_rest rest WHERE rest.announcement_id = announcement.id)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    OutstandingRepository(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is to come of these lots, locked until the transaction ends. @param hub where; null for anywhere */
    Outstanding lock(UUID hub, Collection<UUID> lots) {
        return jdbi.withHandle(handle -> {
            var ids = handle.createQuery(LOCK)
                    .bindArray("lots", UUID.class, lots)
                    .bind("hub", hub)
                    .mapTo(UUID.class)
                    .list();
            return new Outstanding(ids.isEmpty() ? List.of() : parts(handle, ids, lots));
        });
    }

    private List<Outstanding.Part> parts(Handle handle, List<UUID> ids, Collection<UUID> lots) {
        var since = Announcement.expectedSince(LocalDate.now(clock));
        return handle.createQuery(PARTS)
                .bindArray("ids", UUID.class, ids)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) -> part(row, since))
                .list();
    }

    /** Writes what changed, and ends what nothing is to come of any more. */
    void write(Outstanding outstanding) {
        var changed = outstanding.changed();
        if (changed.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            write(handle, changed);
            handle.createUpdate(FINISH)
                    .bindArray(
                            "ids",
                            UUID.class,
                            changed.stream()
                                    .map(part -> part.key().line().announcementId())
                                    .distinct()
                                    .toList())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    private static void write(Handle handle, List<Outstanding.Part> changed) {
        try (var gone = handle.prepareBatch(
                        "DELETE FROM announcement_rest WHERE announcement_id = :id AND line = :line AND lot_id = :lot");
                var there = handle.prepareBatch("""
                        INSERT INTO announcement_rest (announcement_id, line, lot_id, amount) VALUES (:id, :line, :lot, :amount)
                        ON CONFLICT (announcement_id, line, lot_id) DO UPDATE SET amount = excluded.amount
                        """)) {
            for (var part : changed) {
                var batch = part.amount().signum() > 0 ? there.bind("amount", part.amount()) : gone;
                batch.bind("id", part.key().line().announcementId())
                        .bind("line", part.key().line().number())
                        .bind("lot", part.key().lotId())
                        .add();
            }
            gone.execute();
            there.execute();
        }
    }

    /** Counts what came by lines. @param intake null if it came otherwise */
    void count(Map<Outstanding.Line, BigDecimal> came, UUID intake, UUID as) {
        if (came.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                    UPDATE announcement_line
                       SET received = received + :amount, intake_id = coalesce(:intake, intake_id), received_lot_id = :as
                     WHERE announcement_id = :id AND line = :line
                    """)) {
                came.forEach((line, amount) -> batch.bind("id", line.announcementId())
                        .bind("line", line.number())
                        .bind("amount", amount)
                        .bind("intake", intake)
                        .bind("as", as)
                        .add());
                batch.execute();
            }
        });
    }

    private static Outstanding.Part part(ResultSet row, LocalDate since) throws SQLException {
        var line = new Outstanding.Line(row.getObject("announcement_id", UUID.class), row.getInt("line"));
        var on = row.getObject("expected_on", LocalDate.class);
        return new Outstanding.Part(
                new Outstanding.Key(line, row.getObject("lot_id", UUID.class)),
                row.getBigDecimal("amount"),
                on,
                on.isBefore(since));
    }
}
