package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotPhotos;
import nl.stadsmijn.kit.page.Page;

/** Elements with the photos and documents that are shown with them. */
@ApplicationScoped
public class ShownElements {

    private final LotPhotos photos;

    ShownElements(LotPhotos photos) {
        this.photos = photos;
    }

    public ElementView show(Lot lot) {
        return ElementView.of(lot, photos.shownWith(lot.id()));
    }

    Page<ElementView> show(Page<Lot> page) {
        var shown = photos.shownWith(page.items().stream().map(Lot::id).toList());
        return page.map(lot -> ElementView.of(lot, shown.get(lot.id())));
    }

    /** Those that were made just now have no photos yet. */
    static List<ElementView> showNew(List<Lot> lots) {
        return lots.stream().map(lot -> ElementView.of(lot, List.of())).toList();
    }
}
