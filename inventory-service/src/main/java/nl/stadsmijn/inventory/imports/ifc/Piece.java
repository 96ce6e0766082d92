package nl.stadsmijn.inventory.imports.ifc;

import java.util.List;
import java.util.Objects;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcStorey;
import nl.stadsmijn.ifc.IfcType;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.ifc.Weighing.Mass;
import nl.stadsmijn.inventory.producttype.ProductType;

/**
 * One thing in a model of which is known what kind of product it is.
 *
 * @param notHarvestable why it can't be taken out whole; null if it can
 * @param share how much of the product it is
 * @param mass null if unknown
 * @param material key of the impact-factor table; null if unknown
 * @param materialEvidence how it is known, where the model names it in a text only; else null
 * @param typeEvidence how its product type is known, where only its name says it; else null
 */
record Piece(
        IfcProduct product,
        ProductType type,
        String notHarvestable,
        Sizes sizes,
        Share share,
        Mass mass,
        String material,
        Evidence materialEvidence,
        Evidence typeEvidence,
        Traits traits,
        List<ImportNotice> notices) {

    String storey() {
        return product.storey().map(IfcStorey::name).orElse("");
    }

    /**
     * Whether the two may be one element with a count: equal sizes, and equal mass, because a notch leaves the sizes as they are. Of unknown sizes are alike those of one type
     * object, which is one product.
     */
    boolean isLike(Piece other) {
        return type.key().equals(other.type.key())
                && product.typeName().equals(other.product.typeName())
                && share.unit() == other.share.unit()
                && Objects.equals(notHarvestable, other.notHarvestable)
                && Objects.equals(material, other.material)
                && traits.equals(other.traits)
                && (sizes.isUnknown() ? isOfOneTypeWith(other) : sizes.equalWithin1Mm(other.sizes))
                && weighsAsMuchAs(other);
    }

    private boolean isOfOneTypeWith(Piece other) {
        return other.sizes.isUnknown()
                && product.type().isPresent()
                && product.type()
                        .map(IfcType::globalId)
                        .equals(other.product.type().map(IfcType::globalId));
    }

    /** Per piece, metre or m², within 1 %: which is what a millimetre here and there does. */
    private boolean weighsAsMuchAs(Piece other) {
        return mass == null || other.mass == null
                ? mass == other.mass
                : Math.abs(kgPerUnit() - other.kgPerUnit()) <= 0.01 * Math.max(kgPerUnit(), other.kgPerUnit());
    }

    private double kgPerUnit() {
        return mass.kg() / share.value().doubleValue();
    }
}
