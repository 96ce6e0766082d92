package nl.stadsmijn.inventory.producttype;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What one unit of something weighs of which nobody said it, in kg: by what its product type weighs and the sizes that are known. Sizes go before the type's
 * typical piece: by the m³ what fills its box, by the m² what has a face, by the metre what is long. What is solid is as heavy as it is thick, and of the
 * density of what it is made of, if that is another material than usual; what is hollow or layered has a mass at the thicknesses that the type names,
 * and on the line between them. The typical piece stands
 * for one of which no size is told; a pile or a pole weighs in proportion to its length. Of what is of quite another material than the figures are of, they tell nothing, but for its density. Where no figure of the type fits, there is none.
 */
public final class TypicalMass {

    /** A sheet is a little thicker or thinner than its name. */
    private static final int SAME_THICKNESS_MM = 5;

    private static final double SAME_DENSITY = 0.05;
    private static final double MM_PER_M = 1000;
    private static final int GRAMS = 3;

    /** Small is not unknown: no typical piece instead of it. */
    private static final BigDecimal LEAST = new BigDecimal("0.1");

    private final ProductType type;
    private final Optional<BigDecimal> usualDensity;
    private final Optional<BigDecimal> ownDensity;
    private final boolean fits;
    private final Optional<Integer> lengthMm;

    /**
     * @param usual the material that the type is usually of; empty if it says none
     * @param own what the thing is made of; empty if that is not known
     * @param fits whether the figures of the type are of what the thing is made of, or of something like it
     * @param lengthMm how long the typical piece is, if one weighs in proportion to its length
     */
    TypicalMass(
            ProductType type,
            Optional<Material> usual,
            Optional<Material> own,
            boolean fits,
            Optional<Integer> lengthMm) {
        this.type = type;
        this.fits = fits;
        this.lengthMm = lengthMm;
        this.usualDensity = usual.map(Material::density);
        this.ownDensity = own.map(Material::density);
    }

    /** The type whose figures these are: that of the thing, or its kind of what the thing is made of. */
    public ProductType type() {
        return type;
    }

    /**
     * Whether a layer of its material as thick as it would weigh too much: it is hollow, ribbed, or of several materials, and its type knows better than its
     * thickness.
     */
    public boolean isHollow() {
        return type.massPerM2() != null
                && type.massThicknessMm() != null
                && type.material() != null
                && usualPerM3().isEmpty();
    }

    /** @param geometry null if none is known */
    public Optional<BigDecimal> of(Unit unit, Geometry geometry) {
        var extent = Extent.of(geometry);
        var thickness = Optional.ofNullable(geometry).map(Geometry::thicknessMm);
        return switch (unit) {
            case PIECE -> perPiece(extent, thickness);
            case M -> perM(extent, thickness);
            case M2 -> thickness.isPresent() ? perM2(thickness.get().intValue()) : usualPerM2();
            case M3 -> perM3(thickness);
            case KG, T -> Optional.<BigDecimal>empty();
        };
    }

    private Optional<BigDecimal> perPiece(Extent extent, Optional<Integer> thickness) {
        return times(perM3(), extent.volume())
                .or(() -> goesByFace() ? times(perM2(thickness.orElse(null)), extent.face()) : Optional.empty())
                .or(() -> times(fitting(Unit.M), extent.length()))
                .or(() -> byLength(extent))
                .or(() -> extent.isKnown() && (goesBySize() || lengthMm.isPresent())
                        ? Optional.empty()
                        : fitting(Unit.PIECE));
    }

    /** Of what is solid the section counts too, if it is told; not the arm of a lamp post. */
    private Optional<BigDecimal> byLength(Extent extent) {
        var hasSection = perM3().isPresent() && extent.hasMoreThanLength();
        return hasSection ? Optional.empty() : times(perMOfPiece(), extent.along());
    }

    private Optional<BigDecimal> perMOfPiece() {
        return lengthMm.flatMap(mm ->
                fitting(Unit.PIECE).map(kg -> kg.divide(BigDecimal.valueOf(mm, 3), MathContext.DECIMAL64)));
    }

    /** Of such a thing the typical piece says nothing once a size of it is told: of a beam 12 m long, but how wide and high? */
    private boolean goesBySize() {
        return perM3().isPresent() || goesByFace() && fitting(Unit.M2).isPresent();
    }

    /** Not what is solid, of which all three sizes tell; nor what is counted by the piece or by the m² that the pieces cover, with their laps and joints. */
    private boolean goesByFace() {
        return perM3().isEmpty()
                && (figure(Unit.PIECE).isEmpty() || !type.units().contains(Unit.M2));
    }

    private Optional<BigDecimal> perM(Extent extent, Optional<Integer> thickness) {
        return times(perM3(), extent.section())
                .or(() -> times(perM2(thickness.orElse(null)), extent.across()))
                .or(() -> fitting(Unit.M))
                .or(() -> extent.hasMoreThanLength()
                        ? Optional.empty()
                        : perMOfPiece().flatMap(kg -> kg(kg.doubleValue())));
    }

    private Optional<BigDecimal> perM2(int thicknessMm) {
        var own = type.massThicknessMm();
        if (own == null) {
            return usualPerM2().or(() -> solidPerM2(thicknessMm));
        }
        return solidPerM2(thicknessMm)
                .or(() -> between(thicknessMm))
                .or(() -> isAbout(own, thicknessMm) ? fitting(Unit.M2) : Optional.empty());
    }

    /**
     * kg per m² of its face.
     *
     * @param thicknessMm null if unknown: then only of what weighs as much at any thickness
     */
    public Optional<BigDecimal> perM2(Integer thicknessMm) {
        return thicknessMm != null
                ? perM2(thicknessMm.intValue())
                : type.massThicknessMm() == null ? usualPerM2() : Optional.empty();
    }

    private Optional<BigDecimal> usualPerM2() {
        return type.massThicknessMm() == null || !isOfOtherMaterial()
                ? fitting(Unit.M2)
                : perM2(type.massThicknessMm());
    }

    private Optional<BigDecimal> solidPerM2(int thicknessMm) {
        return isSolidThroughout() ? perM3().map(kg -> perM2(kg, thicknessMm)) : Optional.empty();
    }

    private static BigDecimal perM2(BigDecimal kgPerM3, int thicknessMm) {
        return kgPerM3.multiply(BigDecimal.valueOf(thicknessMm, 3)).setScale(GRAMS, RoundingMode.HALF_UP);
    }

    /** Whether a m² weighs what its thickness of a m³ does; not so a m² of bricks, with the joints between them. */
    private boolean isSolidThroughout() {
        return type.massPerM2() == null
                || type.massThicknessMm() != null
                        && usualPerM3()
                                .filter(kg -> isAbout(type.massPerM2(), perM2(kg, type.massThicknessMm())))
                                .isPresent();
    }

    private Optional<BigDecimal> between(int thicknessMm) {
        if (!fits || type.massPerM2ByThickness() == null || type.massPerM2() == null) {
            return Optional.empty();
        }
        var known = new TreeMap<>(type.massPerM2ByThickness());
        known.put(type.massThicknessMm(), type.massPerM2());
        var thinner = known.floorEntry(thicknessMm);
        var thicker = known.ceilingEntry(thicknessMm);
        if (thinner == null || thicker == null) {
            return Optional.empty();
        }
        if (thinner.getKey().equals(thicker.getKey())) {
            return Optional.of(thinner.getValue());
        }
        var part = (thicknessMm - thinner.getKey()) / (double) (thicker.getKey() - thinner.getKey());
        var more = thicker.getValue().subtract(thinner.getValue()).doubleValue();
        return kg(thinner.getValue().doubleValue() + part * more);
    }

    private Optional<BigDecimal> perM3(Optional<Integer> thickness) {
        return perM3().or(() -> type.material() == null ? ownDensity : Optional.empty())
                .or(() -> layeredPerM3(thickness));
    }

    private Optional<BigDecimal> layeredPerM3(Optional<Integer> thickness) {
        return Optional.ofNullable(type.massThicknessMm())
                .map(usual -> thickness.orElse(usual))
                .flatMap(mm -> perM2(mm).flatMap(kg -> kg(kg.doubleValue() * MM_PER_M / mm)));
    }

    /** Of what fills its box: its own density, if the usual one is that of its usual material. */
    private Optional<BigDecimal> perM3() {
        return isOfOtherMaterial() ? ownDensity : fits ? usualPerM3() : Optional.empty();
    }

    private boolean isOfOtherMaterial() {
        return ownDensity.isPresent()
                && !ownDensity.equals(usualDensity)
                && usualDensity
                        .flatMap(usual -> usualPerM3().filter(kg -> isAbout(kg, usual)))
                        .isPresent();
    }

    private Optional<BigDecimal> usualPerM3() {
        return figure(Unit.M3)
                .or(() -> type.massPerM2() == null || type.massThicknessMm() == null
                        ? Optional.empty()
                        : usualDensity
                                .filter(density -> isAbout(type.massPerM2(), perM2(density, type.massThicknessMm())))
                                .map(density -> type.massPerM2()
                                        .divide(BigDecimal.valueOf(type.massThicknessMm(), 3), MathContext.DECIMAL32)));
    }

    private Optional<BigDecimal> fitting(Unit unit) {
        return fits ? figure(unit) : Optional.empty();
    }

    private Optional<BigDecimal> figure(Unit unit) {
        var own = switch (unit) {
            case M2 -> type.massPerM2();
            case M3 -> type.massPerM3();
            case PIECE, M, KG, T -> null;
        };
        return Optional.ofNullable(own == null && unit == type.defaultUnit() ? type.massPerUnit() : own);
    }

    private static Optional<BigDecimal> times(Optional<BigDecimal> figure, OptionalDouble extent) {
        return figure.isPresent() && extent.isPresent()
                ? kg(figure.get().doubleValue() * extent.getAsDouble())
                : Optional.empty();
    }

    private static Optional<BigDecimal> kg(double kg) {
        return kg > 0 ? Optional.of(Measure.kg(kg).max(LEAST)) : Optional.empty();
    }

    private static boolean isAbout(int mm, int other) {
        return Math.abs(mm - other) <= SAME_THICKNESS_MM;
    }

    private static boolean isAbout(BigDecimal kg, BigDecimal other) {
        return kg.subtract(other).abs().doubleValue() <= SAME_DENSITY * other.doubleValue();
    }
}
