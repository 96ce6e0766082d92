package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Provenance;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.inventory.producttype.TypicalMasses;
import nl.stadsmijn.inventory.section.SteelSection;
import nl.stadsmijn.inventory.section.SteelSections;
import nl.stadsmijn.kit.quantity.Unit;

/** Fills in what a product type and the name of a steel section tell of an element that does not say it itself; what was computed is marked as such. */
@ApplicationScoped
class Defaults {

    private static final String STEEL = "steel-section";
    private static final String MASS = "massPerUnit";
    private static final MathContext NOMINAL = new MathContext(5);

    private final SteelSections sections;
    private final Materials materials;
    private final TypicalMasses masses;

    Defaults(SteelSections sections, Materials materials, TypicalMasses masses) {
        this.sections = sections;
        this.materials = materials;
        this.masses = masses;
    }

    Description fill(Description what, Optional<ProductType> type) {
        var section =
                Optional.ofNullable(what.geometry()).map(Geometry::section).flatMap(sections::find);
        var computed = new TreeMap<String, Evidence>();
        var filled =
                what.with(classification(what.classification(), type), madeOf(what.madeOf(), type), reuse(what, type));
        if (section.isPresent()) {
            filled = filled.with(geometry(filled, section.get(), computed));
        }
        filled = filled.with(measure(filled, type, section, computed));
        return filled.with(filled.proof().with(computed));
    }

    /**
     * What is sent back with a mass that was worked out of what was said before, without it: so that it is worked out of what is said now. A mass that somebody stated or weighed, or that a
     * model told, stays.
     *
     * @param typeBefore the product type of what was said before
     */
    Description forget(Description what, Description before, Optional<ProductType> typeBefore) {
        return isSentBack(what, before) && !weighsAsBefore(what, before) && isWorkedOut(before, typeBefore)
                ? withoutMass(what)
                : what;
    }

    /** Whether nothing is said otherwise of which a mass is worked out. */
    private static boolean weighsAsBefore(Description what, Description before) {
        return Objects.equals(what.productType(), before.productType())
                && Objects.equals(what.material(), before.material())
                && Objects.equals(what.geometry(), before.geometry())
                && what.amount() != null
                && before.amount() != null
                && what.amount().unit() == before.amount().unit();
    }

    private static boolean isSentBack(Description what, Description before) {
        var own = what.measure().massPerUnit();
        var known = before.measure().massPerUnit();
        var evidence = what.proof().evidence().get(MASS);
        return own != null
                && known != null
                && own.compareTo(known) == 0
                && (evidence == null || evidence == Evidence.HEURISTIC);
    }

    private boolean isWorkedOut(Description before, Optional<ProductType> type) {
        if (before.proof().evidence().get(MASS) != Evidence.HEURISTIC) {
            return false;
        }
        var again = fill(withoutMass(before), type).measure().massPerUnit();
        return again != null && again.compareTo(before.measure().massPerUnit()) == 0;
    }

    private static Description withoutMass(Description what) {
        return what.with(
                new Measure(what.measure().amount(), null), what.proof().without(MASS));
    }

    private static Classification classification(Classification own, Optional<ProductType> type) {
        return new Classification(
                own.productType(),
                or(own.nlsfb(), type.map(ProductType::nlsfb)),
                own.ifcClass(),
                own.etimClass() == null ? null : own.etimClass().toUpperCase(Locale.ROOT),
                or(own.layer(), type.map(ProductType::layer)),
                or(own.eural(), type.map(ProductType::eural)));
    }

    private static MadeOf madeOf(MadeOf own, Optional<ProductType> type) {
        return new MadeOf(
                or(own.material(), type.map(ProductType::material)), own.composition(), own.colour(), own.finish());
    }

    /** The usual strategy of a type does not hold for what can't be taken out; nor for waste, of which it says how long it may be kept (Directive 1999/31/EC, art. 2(g)): somebody has to say it. */
    private static Reuse reuse(Description what, Optional<ProductType> type) {
        var own = what.reuse();
        var isWaste = what.provenance() != null && what.provenance().wasteStatus() == Provenance.WasteStatus.WASTE;
        return own.harvestable() && !isWaste
                ? new Reuse(true, null, or(own.rStrategy(), type.map(ProductType::rStrategy)), own.harvestMethod())
                : own;
    }

    /** A figure that was computed before follows the section when that is corrected; one that was measured or looked up stays. */
    private static Geometry geometry(Description what, SteelSection section, Map<String, Evidence> computed) {
        var own = what.geometry();
        var area = own.areaMm2();
        if (isMine(area, "areaMm2", what)) {
            area = whole(section.areaMm2());
            computed.put("areaMm2", Evidence.HEURISTIC);
        }
        var inertia = own.inertiaMm4();
        if (isMine(inertia, "inertiaMm4", what)) {
            inertia = whole(section.iyMm4());
            computed.put("inertiaMm4", Evidence.HEURISTIC);
        }
        return new Geometry(
                own.lengthMm(), own.widthMm(), own.heightMm(), own.thicknessMm(), section.name(), area, inertia);
    }

    private static boolean isMine(BigDecimal figure, String field, Description what) {
        return figure == null || what.proof().evidence().get(field) == Evidence.HEURISTIC;
    }

    private static BigDecimal whole(double figure) {
        return new BigDecimal(figure, NOMINAL).setScale(0, RoundingMode.HALF_UP);
    }

    private Measure measure(
            Description what,
            Optional<ProductType> type,
            Optional<SteelSection> section,
            Map<String, Evidence> computed) {
        var own = what.measure();
        if (own.massPerUnit() != null || own.amount() == null) {
            return own;
        }
        var unit = own.amount().unit();
        var steel = section.filter(found -> STEEL.equals(what.material()));
        var mass = steel.isPresent()
                ? massOf(steel.get(), unit, what.geometry())
                : type.flatMap(found -> masses.of(
                                found, Optional.ofNullable(what.material()).flatMap(materials::find))
                        .of(unit, what.geometry()));
        mass.ifPresent(kg -> computed.put(MASS, Evidence.HEURISTIC));
        return new Measure(own.amount(), mass.orElse(null));
    }

    /** Without a length none: a piece of another section is no measure for it. */
    private static Optional<BigDecimal> massOf(SteelSection section, Unit unit, Geometry geometry) {
        return switch (unit) {
            case M -> Optional.of(Measure.kg(section.kgPerM()));
            case PIECE ->
                Optional.ofNullable(geometry.lengthMm()).map(length -> Measure.kg(section.kgPerM() * length / 1000));
            case M2, M3, KG, T -> Optional.empty();
        };
    }

    private static <T> T or(T own, Optional<T> typical) {
        return own != null ? own : typical.orElse(null);
    }
}
