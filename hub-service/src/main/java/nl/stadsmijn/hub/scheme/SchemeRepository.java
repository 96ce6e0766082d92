package nl.stadsmijn.hub.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.kit.request.Likeness;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SchemeRepository implements Schemes {

    private final Jdbi jdbi;

    SchemeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What it is for is as its newest version says. */
    void remember(SchemeChanged scheme, long version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO scheme (key, version, product_types) VALUES (:key, :version, :productTypes)
                        ON CONFLICT (key) DO UPDATE SET version = excluded.version, product_types = excluded.product_types
                         WHERE scheme.version <= excluded.version
                        """)
                .bind("key", scheme.key())
                .bind("version", version)
                .bindArray("productTypes", String.class, scheme.productTypes())
                .execute());
    }

    @Override
    public Optional<Known> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT product_types FROM scheme WHERE key = :key")
                .bind("key", key)
                .map((row, context) -> new Known(key, Set.copyOf(List.of((String[])
                        row.getArray("product_types").getArray()))))
                .findOne());
    }

    @Override
    public List<String> nearest(String wrong, int most) {
        var keys = jdbi.withHandle(handle ->
                handle.createQuery("SELECT key FROM scheme").mapTo(String.class).set());
        return Likeness.nearest(wrong, keys, most);
    }
}
