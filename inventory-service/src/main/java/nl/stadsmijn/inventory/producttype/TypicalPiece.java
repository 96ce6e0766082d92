package nl.stadsmijn.inventory.producttype;

import java.util.Optional;
import nl.stadsmijn.inventory.material.Material;

/**
 * What the figures of a product type hold for.
 *
 * @param material what they are of; empty if they hold for whatever a thing is made of, or for something that the impact-factor table lacks
 * @param isOfOther whether they are of something that the impact-factor table lacks
 * @param lengthMm how long the typical piece is, where a longer one weighs more in proportion; empty where it doesn't
 */
record TypicalPiece(Optional<Material> material, boolean isOfOther, Optional<Integer> lengthMm) {

    static final TypicalPiece UNKNOWN = new TypicalPiece(Optional.empty(), false, Optional.empty());

    private static final double SAME_KIND = 2;

    /** Whether the figures tell nothing of what is made of this: of another kind of material, or of more than twice or less than half their density. */
    boolean isUnlike(Material own) {
        return isOfOther || material.filter(usual -> !areAlike(usual, own)).isPresent();
    }

    boolean isOf(Material own) {
        return material.filter(own::equals).isPresent();
    }

    boolean isLike(Material own) {
        return material.filter(usual -> areAlike(usual, own)).isPresent();
    }

    private static boolean areAlike(Material one, Material other) {
        var ratio = one.density().doubleValue() / other.density().doubleValue();
        return one.equals(other) || group(one).equals(group(other)) && ratio <= SAME_KIND && ratio >= 1 / SAME_KIND;
    }

    /** The chapter of the source: concrete, masonry, metal, wood, and so on. */
    private static String group(Material material) {
        return material.sourceId().substring(0, material.sourceId().indexOf('.'));
    }
}
