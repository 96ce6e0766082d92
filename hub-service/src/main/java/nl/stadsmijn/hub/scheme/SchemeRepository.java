package nl.stadsmijn.hub.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.stadsmijn.kit.request.Likeness;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SchemeRepository implements Schemes {

    private final Jdbi jdbi;

    SchemeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(String key, long version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scheme (key, version) VALUES (:key, :version)
                        ON CONFLICT (key) DO UPDATE SET version = greatest(scheme.version, excluded.version)
                        """)
                .bind("key", key)
                .bind("version", version)
                .execute());
    }

    @Override
    public boolean exists(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT EXISTS (SELECT FROM scheme WHERE key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<String> nearest(String wrong, int most) {
        var keys = jdbi.withHandle(handle ->
                handle.createQuery("SELECT key FROM scheme").mapTo(String.class).set());
        return Likeness.nearest(wrong, keys, most);
    }
}
