package nl.stadsmijn.certification.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the other services said of lots. */
@ApplicationScoped
public class KnownLots {

    private final LotRepository lots;

    KnownLots(LotRepository lots) {
        this.lots = lots;
    }

    /** By id; a lot that nobody spoke of is not in it. */
    public Map<UUID, Lot> find(Collection<UUID> which) {
        return lots.find(which).stream().collect(Collectors.toMap(Lot::lotId, Function.identity()));
    }
}
