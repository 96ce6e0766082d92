package nl.stadsmijn.inventory.description;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is needed here of whoever keeps photos. */
public interface LotPhotos {

    /**
     * What is shown with each of these lots: its own photos and documents, then those of the lots it came from, the nearest first.
     *
     * @return a list for every lot; empty if there is nothing to show
     */
    Map<UUID, List<LotPhoto>> shownWith(Collection<UUID> lots);

    default List<LotPhoto> shownWith(UUID lot) {
        return shownWith(List.of(lot)).get(lot);
    }
}
