package nl.stadsmijn.certification.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ProductTypeRepository implements ProductTypes {

    private final Jdbi jdbi;

    ProductTypeRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(String key) {
        jdbi.useHandle(
                handle -> handle.createUpdate("INSERT INTO product_type (key) VALUES (:key) ON CONFLICT DO NOTHING")
                        .bind("key", key)
                        .execute());
    }

    @Override
    public Set<String> keys() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT key FROM product_type")
                .mapTo(String.class)
                .set());
    }
}
