package nl.stadsmijn.ifc;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Turns measures from the project's units into mm, m2, m3, kg and s. */
final class Units {

    private static final int MAX_DEPTH = 8;

    private static final Map<String, Double> PREFIXES = Map.ofEntries(
            Map.entry("EXA", 1e18),
            Map.entry("PETA", 1e15),
            Map.entry("TERA", 1e12),
            Map.entry("GIGA", 1e9),
            Map.entry("MEGA", 1e6),
            Map.entry("KILO", 1e3),
            Map.entry("HECTO", 1e2),
            Map.entry("DECA", 1e1),
            Map.entry("DECI", 1e-1),
            Map.entry("CENTI", 1e-2),
            Map.entry("MILLI", 1e-3),
            Map.entry("MICRO", 1e-6),
            Map.entry("NANO", 1e-9),
            Map.entry("PICO", 1e-12),
            Map.entry("FEMTO", 1e-15),
            Map.entry("ATTO", 1e-18));

    private final Entities entities;
    private final Map<IfcUnit, Double> factors = new EnumMap<>(IfcUnit.class);

    private Units(Entities entities) {
        this.entities = entities;
        factors.put(IfcUnit.MILLIMETRE, 1000.0);
        factors.put(IfcUnit.SQUARE_METRE, 1.0);
        factors.put(IfcUnit.CUBIC_METRE, 1.0);
        factors.put(IfcUnit.KILOGRAM, 1.0);
        factors.put(IfcUnit.SECOND, 1.0);
    }

    /** Reads {@code IfcUnitAssignment}; what it does not say is in metres, square metres, cubic metres, kilograms and seconds. */
    static Units of(StepRecord project, Entities entities, Notices notices) {
        Units units = new Units(entities);
        StepRecord assignment = project == null
                ? null
                : entities.follow(project, project.reference(8), notices).orElse(null);
        boolean lengthGiven = false;
        if (assignment != null) {
            for (int id : assignment.references(0)) {
                StepRecord unit = entities.find(id).orElse(null);
                IfcUnit kind = unit == null ? IfcUnit.NONE : kindOf(unit.enumeration(1));
                if (kind != IfcUnit.NONE) {
                    lengthGiven |= kind == IfcUnit.MILLIMETRE;
                    units.assign(unit, kind, notices);
                }
            }
        }
        if (!lengthGiven) {
            notices.add(new IfcNotice(
                    IfcNotice.Code.UNIT, 0, 0, "The project does not say its unit of length; metres are taken."));
        }
        return units;
    }

    private void assign(StepRecord unit, IfcUnit kind, Notices notices) {
        OptionalDouble factor = factor(unit, 0);
        if (factor.isPresent()) {
            factors.put(kind, factor.getAsDouble());
        } else {
            notices.add(IfcNotice.Code.UNIT, unit, "The project's unit for " + kind.symbol() + " is not understood.");
        }
    }

    /** A figure in the project's unit of that kind, converted. */
    double convert(double value, IfcUnit kind) {
        return value * factors.getOrDefault(kind, 1.0);
    }

    /** A figure with a unit of its own (0: the project's), converted; empty, with a notice, if that unit is not understood. */
    OptionalDouble convert(double value, IfcUnit kind, StepRecord owner, int unitId, Notices notices) {
        if (unitId == 0 || kind == IfcUnit.NONE || kind == IfcUnit.PIECE) {
            return finite(convert(value, kind), owner, notices);
        }
        StepRecord unit = entities.find(unitId).orElse(null);
        OptionalDouble factor =
                unit != null && kindOf(unit.enumeration(1)) == kind ? factor(unit, 0) : OptionalDouble.empty();
        if (factor.isEmpty()) {
            notices.add(
                    IfcNotice.Code.UNIT, owner, "The unit of \"" + owner.text(0) + "\" is not understood; left out.");
            return OptionalDouble.empty();
        }
        return finite(value * factor.getAsDouble(), owner, notices);
    }

    private static OptionalDouble finite(double value, StepRecord owner, Notices notices) {
        if (Double.isFinite(value)) {
            return OptionalDouble.of(value);
        }
        notices.add(IfcNotice.Code.BAD_VALUE, owner, "\"" + owner.text(0) + "\" is no finite number.");
        return OptionalDouble.empty();
    }

    /** The unit that a measure type is given in. */
    static IfcUnit ofMeasure(String type) {
        return switch (type) {
            case "IFCLENGTHMEASURE", "IFCPOSITIVELENGTHMEASURE", "IFCNONNEGATIVELENGTHMEASURE" -> IfcUnit.MILLIMETRE;
            case "IFCAREAMEASURE" -> IfcUnit.SQUARE_METRE;
            case "IFCVOLUMEMEASURE" -> IfcUnit.CUBIC_METRE;
            case "IFCMASSMEASURE" -> IfcUnit.KILOGRAM;
            case "IFCTIMEMEASURE" -> IfcUnit.SECOND;
            case "IFCCOUNTMEASURE" -> IfcUnit.PIECE;
            default -> IfcUnit.NONE;
        };
    }

    private static IfcUnit kindOf(String unitType) {
        return switch (unitType) {
            case "LENGTHUNIT" -> IfcUnit.MILLIMETRE;
            case "AREAUNIT" -> IfcUnit.SQUARE_METRE;
            case "VOLUMEUNIT" -> IfcUnit.CUBIC_METRE;
            case "MASSUNIT" -> IfcUnit.KILOGRAM;
            case "TIMEUNIT" -> IfcUnit.SECOND;
            default -> IfcUnit.NONE;
        };
    }

    /** How many of ours one of these is. */
    private OptionalDouble factor(StepRecord unit, int depth) {
        if (depth > MAX_DEPTH) {
            return OptionalDouble.empty();
        }
        return switch (unit.className()) {
            case "IFCSIUNIT" -> siFactor(unit.enumeration(2), unit.enumeration(3));
            case "IFCCONVERSIONBASEDUNIT", "IFCCONVERSIONBASEDUNITWITHOFFSET" -> {
                StepRecord measure = entities.find(unit.reference(3)).orElse(null);
                StepRecord base = measure == null
                        ? null
                        : entities.find(measure.reference(1)).orElse(null);
                OptionalDouble inner = base == null ? OptionalDouble.empty() : factor(base, depth + 1);
                OptionalDouble count = measure == null ? OptionalDouble.empty() : measure.number(0);
                yield inner.isPresent() && count.isPresent() && count.getAsDouble() > 0
                        ? OptionalDouble.of(inner.getAsDouble() * count.getAsDouble())
                        : OptionalDouble.empty();
            }
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble siFactor(String prefix, String name) {
        double scale = PREFIXES.getOrDefault(prefix, prefix.isEmpty() ? 1.0 : Double.NaN);
        double factor = switch (name) {
            case "METRE" -> scale * 1000;
            case "SQUARE_METRE" -> scale * scale;
            case "CUBIC_METRE" -> scale * scale * scale;
            case "GRAM" -> scale / 1000;
            case "SECOND" -> scale;
            default -> Double.NaN;
        };
        return Double.isNaN(factor) ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
