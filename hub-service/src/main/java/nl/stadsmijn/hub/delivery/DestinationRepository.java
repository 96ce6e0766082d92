package nl.stadsmijn.hub.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DestinationRepository implements Destinations {

    private final Jdbi jdbi;

    DestinationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return whether the deal had not said that before */
    boolean remember(UUID deal, Destination destination) {
        var place = destination.place();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO deal_destination AS known (deal_id, location_id, name, lat, lon) VALUES (:deal, :location, :name, :lat, :lon)
                        ON CONFLICT (deal_id) DO UPDATE
                           SET location_id = excluded.location_id, name = excluded.name, lat = excluded.lat, lon = excluded.lon
                         WHERE (known.location_id, known.name, known.lat, known.lon)
                               IS DISTINCT FROM (excluded.location_id, excluded.name, excluded.lat, excluded.lon)
                        """)
                        .bind("deal", deal)
                        .bind("location", destination.locationId())
                        .bind("name", destination.name())
                        .bind("lat", place == null ? null : place.lat())
                        .bind("lon", place == null ? null : place.lon())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Destination> of(UUID deal) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM deal_destination WHERE deal_id = :deal")
                .bind("deal", deal)
                .map((row, context) -> destination(row))
                .findOne());
    }

    private static Destination destination(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return new Destination(
                row.getObject("location_id", UUID.class),
                row.getString("name"),
                lat == null ? null : new Place(lat, row.getDouble("lon")));
    }
}
