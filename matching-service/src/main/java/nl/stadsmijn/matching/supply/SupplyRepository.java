package nl.stadsmijn.matching.supply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class SupplyRepository implements Supply {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    SupplyRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    @Override
    public Optional<SuppliedLot> lot(UUID lotId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT lot FROM supply.lot WHERE lot_id = :lotId")
                .bind("lotId", lotId)
                .mapTo(String.class)
                .findOne()
                .map(this::read));
    }

    @Override
    public List<SuppliedLot> forSale(Set<String> productTypes) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT lot FROM supply.lot WHERE for_sale AND product_type = ANY(:types)")
                        .bindArray("types", String.class, productTypes)
                        .mapTo(String.class)
                        .map(this::read)
                        .list());
    }

    @Override
    public Set<UUID> holders(Collection<UUID> lotIds) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT (fact ->> 'holderId')::uuid FROM supply.stock WHERE lot_id = ANY(:lotIds)")
                .bindArray("lotIds", UUID.class, lotIds)
                .mapTo(UUID.class)
                .set());
    }

    private SuppliedLot read(String lot) {
        try {
            return json.readValue(lot, SuppliedLot.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a lot of the picture can't be read", e);
        }
    }
}
