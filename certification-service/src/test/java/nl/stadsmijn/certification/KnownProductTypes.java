package nl.stadsmijn.certification;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** The product types of the documented requests, as if inventory-service had told them before any test began. */
@ApplicationScoped
class KnownProductTypes {

    void plant(@Observes StartupEvent started, Jdbi jdbi) {
        jdbi.useHandle(
                handle -> handle.execute(
                        "INSERT INTO product_type (key) VALUES ('brick'), ('hollow-core-slab'), ('timber-door') ON CONFLICT DO NOTHING"));
    }
}
