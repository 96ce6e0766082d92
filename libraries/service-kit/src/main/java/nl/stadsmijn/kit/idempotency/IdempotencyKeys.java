package nl.stadsmijn.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The answers given to requests with an idempotency key; kept for 24 hours. */
@ApplicationScoped
class IdempotencyKeys {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    IdempotencyKeys(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** An earlier request with this key. */
    record Earlier(byte[] digest, StoredAnswer answer) {}

    /** Takes the key until the transaction ends; false if somebody else holds it now. */
    boolean take(String scope) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:scope, 0))")
                        .bind("scope", scope)
                        .mapTo(Boolean.class)
                        .one());
    }

    Optional<Earlier> find(String scope) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT request_digest, status, headers, body
                          FROM idempotency_key
                         WHERE scope = :scope AND created_at > now() - interval '24 hours'
                        """)
                .bind("scope", scope)
                .map((row, context) -> new Earlier(
                        row.getBytes("request_digest"),
                        new StoredAnswer(
                                row.getInt("status"), headers(row.getString("headers")), row.getString("body"))))
                .findOne());
    }

    void store(String scope, byte[] digest, StoredAnswer answer) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO idempotency_key (scope, request_digest, status, headers, body)
                        VALUES (:scope, :digest, :status, CAST(:headers AS jsonb), :body)
                        ON CONFLICT (scope) DO UPDATE
                           SET request_digest = excluded.request_digest, status = excluded.status,
                               headers = excluded.headers, body = excluded.body, created_at = now()
                        """)
                .bind("scope", scope)
                .bind("digest", digest)
                .bind("status", answer.status())
                .bind("headers", text(answer.headers()))
                .bind("body", answer.body())
                .execute());
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        jdbi.useHandle(
                handle -> handle.execute("DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'"));
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that can't be written as JSON", e);
        }
    }

    /** A stored refusal, as it was thrown, marked by {@code header}. */
    HttpProblem problem(String body, String header) {
        try {
            return HttpProblem.builder(json.readValue(body, HttpProblem.class))
                    .withHeader(header, "true")
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored refusal that can't be read", e);
        }
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer that can't be read", e);
        }
    }
}
