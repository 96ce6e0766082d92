package nl.stadsmijn.inventory.element;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotPhoto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An element as the donor's owner and participants see it. Its id is the id of the lot, and of the passport. */
@Schema(name = "Element")
public record ElementView(
        UUID id,
        UUID inventoryId,
        String externalId,
        ElementState state,
        Lot.Publication publication,
        UUID ownerId,
        @JsonUnwrapped Description what,
        List<Harvest> harvests,
        List<LotPhoto> photos,
        List<LotPhoto> documents) {

    /** @param shown photos and documents */
    public static ElementView of(Lot lot, List<LotPhoto> shown) {
        return new ElementView(
                lot.id(),
                lot.inventoryId(),
                lot.externalId(),
                state(lot),
                lot.publication(),
                lot.ownerId(),
                lot.description(),
                lot.harvests(),
                LotPhoto.Kind.PHOTO.among(shown),
                LotPhoto.Kind.DOCUMENT.among(shown));
    }

    static ElementState state(Lot lot) {
        return lot.dismantled() ? ElementState.HARVESTED : ElementState.BUILT_IN;
    }
}
