package nl.stadsmijn.hub.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.stadsmijn.hub.reservation.Revision.Change;

/**
 * What of a description makes somebody want the lot, other than how much there is, when and for what price.
 *
 * @param technical 1 (best) to 6 (NEN 2767); null for not judged
 * @param hazards substances with their status, in alphabetical order; empty for none, null for what was described before they were remembered
 */
record Offered(String productType, Described.Geometry geometry, String material, Integer technical, String hazards) {

    static Offered of(Described described) {
        return new Offered(
                described.productType(),
                described.geometry(),
                described.material(),
                described.condition() == null ? null : described.condition().technical(),
                described.hazardsTold());
    }

    /** What is otherwise afterwards. */
    List<Change> changesTo(Offered after) {
        var changes = new ArrayList<Change>();
        add(changes, "productType", productType, after.productType);
        add(changes, "geometry.lengthMm", geometry.lengthMm(), after.geometry.lengthMm());
        add(changes, "geometry.widthMm", geometry.widthMm(), after.geometry.widthMm());
        add(changes, "geometry.heightMm", geometry.heightMm(), after.geometry.heightMm());
        add(changes, "geometry.thicknessMm", geometry.thicknessMm(), after.geometry.thicknessMm());
        add(changes, "geometry.section", geometry.section(), after.geometry.section());
        add(changes, "material", material, after.material);
        add(changes, "condition.technical", technical, after.technical);
        if (hazards != null) {
            add(changes, "hazards", said(hazards), said(after.hazards));
        }
        return List.copyOf(changes);
    }

    private static String said(String hazards) {
        return hazards.isEmpty() ? null : hazards;
    }

    private static void add(List<Change> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, text(before), text(after)));
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
