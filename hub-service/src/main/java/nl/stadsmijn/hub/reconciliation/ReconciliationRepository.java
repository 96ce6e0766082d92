package nl.stadsmijn.hub.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The jobs and what they found. */
@ApplicationScoped
class ReconciliationRepository {

    private static final String TAKE =
            "SELECT * FROM reconciliation WHERE status <> 'SUCCEEDED' FOR UPDATE SKIP LOCKED";

    private final Jdbi jdbi;

    ReconciliationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return false if one is at work already */
    boolean add(Reconciliation job) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO reconciliation (id, status, asked_by, asked_at, part, after_id, done, total, differences)
                                VALUES (:id, :status, :askedBy, :askedAt, :part, :afterId, 0, 0, 0)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("id", job.id())
                        .bind("status", job.status())
                        .bind("askedBy", job.askedBy())
                        .bind("askedAt", job.askedAt())
                        .bind("part", job.part())
                        .bind("afterId", job.afterId())
                        .execute())
                == 1;
    }

    Optional<Reconciliation> atWork() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM reconciliation WHERE status <> 'SUCCEEDED'")
                .mapTo(Reconciliation.class)
                .findOne());
    }

    /** The job at work, held until the transaction ends; empty without one, and while another instance holds it. */
    Optional<Reconciliation> take() {
        return jdbi.withHandle(
                handle -> handle.createQuery(TAKE).mapTo(Reconciliation.class).findOne());
    }

    void update(Reconciliation job) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE reconciliation
                           SET status = :status, ended_at = :endedAt, part = :part, after_id = :afterId, done = :done, total = :total, differences = :differences
                         WHERE id = :id
                        """)
                .bind("id", job.id())
                .bind("status", job.status())
                .bind("endedAt", job.endedAt())
                .bind("part", job.part())
                .bind("afterId", job.afterId())
                .bind("done", job.done())
                .bind("total", job.total())
                .bind("differences", job.differences())
                .execute());
    }

    /** @param known how many the job has found before */
    void add(UUID job, int known, List<Difference> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            try (var batch = handle.prepareBatch("""
                    INSERT INTO reconciliation_difference (reconciliation_id, number, subject_id, what, kept, recomputed)
                    VALUES (:job, :number, :subjectId, :what, :kept, :recomputed)
                    """)) {
                for (var index = 0; index < found.size(); index++) {
                    batch.bind("job", job)
                            .bind("number", known + index + 1)
                            .bind("subjectId", found.get(index).subjectId())
                            .bind("what", found.get(index).what())
                            .bind("kept", found.get(index).kept())
                            .bind("recomputed", found.get(index).recomputed())
                            .add();
                }
                batch.execute();
            }
        });
    }

    Optional<Reconciliation> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM reconciliation WHERE id = :id")
                .bind("id", id)
                .mapTo(Reconciliation.class)
                .findOne());
    }

    /** The last that has ended. */
    Optional<Reconciliation> last() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM reconciliation WHERE status = 'SUCCEEDED' ORDER BY id DESC LIMIT 1")
                .mapTo(Reconciliation.class)
                .findOne());
    }

    /** Newest first. @param before only those asked for before this one */
    List<Reconciliation> list(UUID before, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM reconciliation WHERE id < :before ORDER BY id DESC LIMIT :rows")
                .bind("before", before)
                .bind("rows", rows)
                .mapTo(Reconciliation.class)
                .list());
    }

    /** A difference with its number, from 1. */
    record Numbered(int number, UUID subjectId, String what, String kept, String recomputed) {
        Difference difference() {
            return new Difference(subjectId, what, kept, recomputed);
        }
    }

    List<Numbered> differences(UUID job, long after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT number, subject_id, what, kept, recomputed FROM reconciliation_difference
                         WHERE reconciliation_id = :job AND number > :after ORDER BY number LIMIT :rows
                        """)
                .bind("job", job)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Numbered.class)
                .list());
    }
}
