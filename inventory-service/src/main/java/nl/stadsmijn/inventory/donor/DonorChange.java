package nl.stadsmijn.inventory.donor;

import java.util.Objects;

/** A donor before and after somebody changed it; fired within the transaction of the change. */
public record DonorChange(Donor before, Donor after) {

    /** Whether what all its lots take from it has changed, also those that have left it. */
    public boolean isOfOrigin() {
        return !before.place().equals(after.place())
                || !Objects.equals(before.municipality(), after.municipality())
                || !Objects.equals(before.buildYear(), after.buildYear())
                || before.scope() != after.scope();
    }

    /** Whether the days have changed on which what is still in it comes out. */
    public boolean isOfWindow() {
        return !before.demolitionWindow().equals(after.demolitionWindow());
    }
}
