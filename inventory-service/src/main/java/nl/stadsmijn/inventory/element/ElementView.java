package nl.stadsmijn.inventory.element;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Lot;
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
        List<Harvest> harvests) {

    public static ElementView of(Lot lot) {
        return new ElementView(
                lot.id(),
                lot.inventoryId(),
                lot.externalId(),
                state(lot),
                lot.publication(),
                lot.ownerId(),
                lot.description(),
                lot.harvests());
    }

    static ElementState state(Lot lot) {
        return lot.dismantled() ? ElementState.HARVESTED : ElementState.BUILT_IN;
    }
}
