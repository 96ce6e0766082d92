package nl.stadsmijn.inventory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class ImportRepository {

    private static final int CHUNK = 1024 * 1024;
    private static final QualifiedType<ImportResult> RESULT =
            QualifiedType.of(ImportResult.class).with(Json.class);
    private static final QualifiedType<ImportProblem> PROBLEM =
            QualifiedType.of(ImportProblem.class).with(Json.class);
    private static final QualifiedType<List<ImportNotice>> NOTICES = QualifiedType.of(
                    new org.jdbi.v3.core.generic.GenericType<List<ImportNotice>>() {})
            .with(Json.class);

    private static final String SELECT = """
            SELECT j.id, j.inventory_id, j.format, j.mode, j.dry_run, j.result, j.problem, j.created_at, j.ended_at,
                   CASE WHEN j.status = 'QUEUED' AND p.job_id IS NOT NULL THEN 'RUNNING' ELSE j.status END AS status,
                   coalesce(p.done, 0) AS done, coalesce(p.total, 0) AS total
              FROM import_job j LEFT JOIN import_progress p ON p.job_id = j.id
             WHERE j.id = :id
            """;

    /** A job whose worker lives is locked, hence skipped; a job whose worker died is free again, hence taken. Those of one inventory go one after the other. */
    private static final String TAKE = """
            SELECT id FROM import_job AS job
             WHERE status = 'QUEUED'
               AND NOT EXISTS (SELECT FROM import_job AS earlier
                                WHERE earlier.inventory_id = job.inventory_id AND earlier.status = 'QUEUED'
                                  AND (earlier.created_at, earlier.id) < (job.created_at, job.id))
               AND (:all OR NOT EXISTS (SELECT FROM import_chunk WHERE job_id = job.id AND number >= :smallChunks))
             ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1
            """;

    /** Up to 1 MB: some thousands of rows of a table. */
    private static final int SMALL_CHUNKS = 1;

    private final Jdbi jdbi;

    ImportRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ImportJob job, UUID organisation, InputStream file) throws IOException {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO import_job (id, inventory_id, organisation_id, format, mode, dry_run, status, created_at)
                            VALUES (:id, :inventoryId, :organisation, :format, :mode, :dryRun, 'QUEUED', :createdAt)
                            """)
                    .bindMethods(job)
                    .bind("organisation", organisation)
                    .execute();
            var number = 0;
            for (var bytes = file.readNBytes(CHUNK); bytes.length > 0; bytes = file.readNBytes(CHUNK)) {
                handle.createUpdate("INSERT INTO import_chunk (job_id, number, bytes) VALUES (:job, :number, :bytes)")
                        .bind("job", job.id())
                        .bind("number", number++)
                        .bind("bytes", bytes)
                        .execute();
            }
        });
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT).bind("id", id).mapTo(ImportJob.class).findOne());
    }

    /** Who sent its file. */
    UUID senderOf(UUID jobId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT organisation_id FROM import_job WHERE id = :id")
                .bind("id", jobId)
                .mapTo(UUID.class)
                .one());
    }

    /** The oldest job of a lane that nobody works on, held until the transaction ends. */
    Optional<ImportJob> take(Lane lane) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                        .bind("all", lane == Lane.ALL)
                        .bind("smallChunks", SMALL_CHUNKS)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(this::find);
    }

    void copyFile(UUID jobId, OutputStream to) throws IOException {
        try (var handle = jdbi.open();
                var chunks = handle
                        .createQuery("SELECT number FROM import_chunk WHERE job_id = :job ORDER BY number")
                        .bind("job", jobId)
                        .mapTo(Integer.class)
                        .list()
                        .stream()) {
            for (var number : (Iterable<Integer>) chunks::iterator) {
                to.write(handle.createQuery("SELECT bytes FROM import_chunk WHERE job_id = :job AND number = :number")
                        .bind("job", jobId)
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .one());
            }
        }
    }

    /** @return how often work on this job has begun, this time included */
    int begin(UUID jobId) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        INSERT INTO import_progress AS p (job_id, done, total, attempts) VALUES (:job, 0, 0, 1)
                        ON CONFLICT (job_id) DO UPDATE SET done = 0, total = 0, attempts = p.attempts + 1
                        RETURNING attempts
                        """).bind("job", jobId).mapTo(Integer.class).one());
    }

    void progress(UUID jobId, int done, int total) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE import_progress SET done = :done, total = :total WHERE job_id = :job")
                .bind("job", jobId)
                .bind("done", done)
                .bind("total", total)
                .execute());
    }

    /** Until the transaction ends, no plan is kept that was made while there were few rows: a large import makes many within one transaction. */
    void planAnew() {
        jdbi.useHandle(handle -> handle.execute("SET LOCAL plan_cache_mode = force_custom_plan"));
    }

    void addRows(UUID jobId, List<ImportRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO import_row (job_id, row_number, external_id, global_id, name, ifc_class, outcome, element_id, notices)
                    VALUES (:job, :row, :externalId, :globalId, :name, :ifcClass, :outcome, :elementId, :notices)
                    """);
            rows.forEach(row -> batch.bind("job", jobId)
                    .bind("row", row.row())
                    .bind("externalId", row.externalId())
                    .bind("globalId", row.globalId())
                    .bind("name", row.name())
                    .bind("ifcClass", row.ifcClass())
                    .bind("outcome", row.outcome())
                    .bind("elementId", row.elementId())
                    .bindByType("notices", row.notices(), NOTICES)
                    .add());
            batch.execute();
        });
    }

    void succeed(UUID jobId, ImportResult result) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE import_job SET status = 'SUCCEEDED', result = :result, ended_at = clock_timestamp() WHERE id = :job")
                .bind("job", jobId)
                .bindByType("result", result, RESULT)
                .execute());
    }

    void fail(UUID jobId, ImportProblem problem) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE import_job SET status = 'FAILED', problem = :problem, ended_at = clock_timestamp() WHERE id = :job")
                .bind("job", jobId)
                .bindByType("problem", problem, PROBLEM)
                .execute());
        forgetFile(jobId);
    }

    void forgetFile(UUID jobId) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM import_chunk WHERE job_id = :job")
                .bind("job", jobId)
                .execute());
    }

    /** Forgets the files of jobs that ended before this. */
    void forgetFiles(Instant endedBefore) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        DELETE FROM import_chunk c USING import_job j
                         WHERE j.id = c.job_id AND j.status = 'SUCCEEDED' AND j.ended_at < :before
                        """).bind("before", endedBefore).execute());
    }

    boolean hasFile(UUID jobId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM import_chunk WHERE job_id = :job)")
                        .bind("job", jobId)
                        .mapTo(Boolean.class)
                        .one());
    }

    List<ImportRow> rows(UUID jobId, int after, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT row_number AS "row", external_id, global_id, name, ifc_class, outcome, element_id, notices
                          FROM import_row WHERE job_id = :job AND row_number > :after ORDER BY row_number LIMIT :rows
                        """)
                .bind("job", jobId)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(ImportRow.class)
                .list());
    }
}
