package nl.stadsmijn.hub.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DestinationRepository implements Destinations {

    private final Jdbi jdbi;

    DestinationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void remember(UUID deal, UUID location) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO deal_destination AS known (deal_id, location_id) VALUES (:deal, :location)
                        ON CONFLICT (deal_id) DO UPDATE SET location_id = excluded.location_id WHERE known.location_id <> excluded.location_id
                        """)
                .bind("deal", deal)
                .bind("location", location)
                .execute());
    }

    @Override
    public Optional<UUID> of(UUID deal) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT location_id FROM deal_destination WHERE deal_id = :deal")
                        .bind("deal", deal)
                        .mapTo(UUID.class)
                        .findOne());
    }

    @Override
    public boolean isOfDeal(UUID location) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM deal_destination WHERE location_id = :location)")
                .bind("location", location)
                .mapTo(Boolean.class)
                .one());
    }
}
