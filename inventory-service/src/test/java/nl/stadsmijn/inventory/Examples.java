package nl.stadsmijn.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Condition;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.DonorFacts;
import nl.stadsmijn.inventory.description.Harvest;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Hazards;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;

/** Things of this service's world for tests of pure rules. */
public final class Examples {

    public static final UUID OWNER = UUID.fromString("5d2c1a7e-0000-4000-8000-000000000001");
    public static final Place NIJMEGEN = new Place(51.8449, 5.8428);

    private Examples() {}

    public static Donor donorOf(Integer buildYear) {
        return new Donor(
                UUID.randomUUID(),
                1,
                "Woningen Schependomlaan",
                Donor.Scope.B_AND_U,
                Donor.Occasion.DEMOLITION,
                NIJMEGEN,
                null,
                "Nijmegen",
                buildYear,
                OWNER,
                List.of(OWNER),
                new Donor.Window(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 30)));
    }

    /** Somebody looked at it. */
    public static Condition good() {
        return new Condition(2, null, null);
    }

    public static Description slabs(Amount amount, String productType, boolean harvestable, Hazard... hazards) {
        return Description.of(
                new Identity("Kanaalplaat", null, null, null),
                new Classification(productType, null, null, null, null, null),
                new Measure(amount, null),
                good(),
                new Hazards(List.of(hazards)),
                new Reuse(harvestable, harvestable ? null : "cast in place", null, null));
    }

    public static Lot lot(Description description, Harvest... harvests) {
        var donor = donorOf(1996);
        return new Lot(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                new DonorFacts(donor.id(), NIJMEGEN, "Nijmegen", 1996, "B_AND_U", OWNER, List.of(OWNER), null, null),
                OWNER,
                OWNER,
                Lot.Origin.SURVEY,
                Lot.Publication.PUBLISHED,
                List.of(),
                false,
                null,
                description,
                List.of(harvests),
                null);
    }

    public static Amount pieces(long count) {
        return Amount.of(count, Unit.PIECE);
    }
}
