package nl.stadsmijn.matching.supply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.request.Likeness;
import nl.stadsmijn.matching.supply.Facts.SchemeFact;
import org.jdbi.v3.core.Jdbi;

/** The schemes as certification-service told them: their keys are all that is asked for here. */
@ApplicationScoped
class SchemeRepository implements Schemes {

    /** There are few schemes; so many are named to somebody who wrote another. */
    private static final int NAMED = 10;

    private final Jdbi jdbi;

    SchemeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a scheme unless as new a version is known. */
    void keep(SchemeFact fact, long version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO supply.scheme AS known (key, version) VALUES (:key, :version)
                        ON CONFLICT (key) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version
                        """)
                .bind("key", fact.key())
                .bind("version", version)
                .execute());
    }

    @Override
    public boolean exists(String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM supply.scheme WHERE key = :key)")
                        .bind("key", key)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public Optional<Violation> unknown(String field, String what, String key) {
        if (exists(key)) {
            return Optional.empty();
        }
        var nearest = Likeness.nearest(key, keys(), NAMED);
        var known = nearest.isEmpty() ? "none is known yet" : "nearest: " + String.join(", ", nearest);
        return Optional.of(
                new Violation(field, "UNKNOWN_SCHEME", "must be %s of GET /schemes; %s".formatted(what, known), key));
    }

    private Set<String> keys() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT key FROM supply.scheme")
                .mapTo(String.class)
                .set());
    }
}
