package nl.stadsmijn.hub.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.reservation.DealPlaces;
import nl.stadsmijn.kit.quantity.Place;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DealPlaceRepository implements DealPlaces {

    private final Jdbi jdbi;

    DealPlaceRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Map<UUID, Destination> of(Collection<UUID> deals) {
        if (deals.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM deal_destination WHERE deal_id = ANY(:deals) AND (name IS NOT NULL OR lat IS NOT NULL)
                        """)
                .bindArray("deals", UUID.class, deals)
                .map((row, context) -> Map.entry(row.getObject("deal_id", UUID.class), destination(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Destination destination(ResultSet row) throws SQLException {
        var lat = row.getObject("lat", Double.class);
        return new Destination(row.getString("name"), lat == null ? null : new Place(lat, row.getDouble("lon")));
    }
}
