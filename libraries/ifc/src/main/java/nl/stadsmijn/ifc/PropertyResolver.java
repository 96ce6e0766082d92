package nl.stadsmijn.ifc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.stadsmijn.ifc.IfcNotice.Code;

/** Reads property sets and element quantities. */
final class PropertyResolver {

    private static final int MAX_DEPTH = 8;
    private static final int MAX_PER_ELEMENT = 20_000;

    private final Entities entities;
    private final Units units;

    PropertyResolver(Entities entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    /** What the sets of one element (or type) say; the first to say something wins. */
    static final class Found {
        final Map<String, Map<String, IfcValue>> properties = new LinkedHashMap<>();
        final List<IfcQuantity> quantities = new ArrayList<>();
        private int count;

        private boolean full(StepRecord set, Notices notices) {
            if (count++ < MAX_PER_ELEMENT) {
                return false;
            }
            notices.add(Code.LIMIT_REACHED, set, "More than " + MAX_PER_ELEMENT + " properties; the rest is left out.");
            return true;
        }

        /** Adds what a type says, where the element itself says nothing. */
        void inherit(Found type) {
            type.properties.forEach((set, values) -> {
                Map<String, IfcValue> own = properties.computeIfAbsent(set, name -> new LinkedHashMap<>());
                values.forEach(own::putIfAbsent);
            });
            for (IfcQuantity inherited : type.quantities) {
                boolean known = quantities.stream()
                        .anyMatch(own ->
                                own.set().equals(inherited.set()) && own.name().equals(inherited.name()));
                if (!known) {
                    quantities.add(inherited);
                }
            }
        }
    }

    /** Reads one set, whatever it is, into what was found before. */
    void read(StepRecord set, Found found, Notices notices) {
        switch (set.className()) {
            case "IFCPROPERTYSET" -> {
                Map<String, IfcValue> values =
                        found.properties.computeIfAbsent(set.text(2), name -> new LinkedHashMap<>());
                properties(set, 4, "", 0, values, found, notices);
            }
            case "IFCELEMENTQUANTITY" -> quantities(set, 5, set.text(2), "", 0, found, notices);
            default -> {
                // predefined sets of doors and windows: the loader has told that their class is left out
            }
        }
    }

    private void properties(
            StepRecord owner,
            int position,
            String prefix,
            int depth,
            Map<String, IfcValue> values,
            Found found,
            Notices notices) {
        if (tooDeep(owner, depth, notices)) {
            return;
        }
        for (int id : owner.references(position)) {
            if (found.full(owner, notices)) {
                return;
            }
            StepRecord property = entities.follow(owner, id, notices).orElse(null);
            if (property == null) {
                continue;
            }
            String name = prefix + property.text(0);
            if (property.is("IFCCOMPLEXPROPERTY")) {
                properties(property, 3, name + ".", depth + 1, values, found, notices);
            } else {
                IfcValue value = value(property, notices);
                if (value != null) {
                    values.putIfAbsent(name, value);
                }
            }
        }
    }

    private boolean tooDeep(StepRecord owner, int depth, Notices notices) {
        if (depth <= MAX_DEPTH) {
            return false;
        }
        notices.add(
                Code.CYCLIC_REFERENCE,
                owner,
                "#" + owner.id() + " is nested in itself, or deeper than " + MAX_DEPTH + ".");
        return true;
    }

    /** The value of a property; null when it has none. */
    private IfcValue value(StepRecord property, Notices notices) {
        return switch (property.className()) {
            case "IFCPROPERTYSINGLEVALUE" -> convert(property, property.at(2), property.reference(3), notices);
            case "IFCPROPERTYENUMERATEDVALUE" -> joined(property, property.list(2), 0, notices);
            case "IFCPROPERTYLISTVALUE" -> joined(property, property.list(2), property.reference(3), notices);
            case "IFCPROPERTYBOUNDEDVALUE" -> {
                int unit = property.reference(4);
                IfcValue upper = convert(property, property.at(2), unit, notices);
                IfcValue lower = convert(property, property.at(3), unit, notices);
                yield upper == null || lower == null
                        ? upper == null ? lower : upper
                        : new IfcValue.Text(lower.text() + " – " + upper.text());
            }
            default -> {
                notices.add(
                        Code.PROPERTY_NOT_UNDERSTOOD,
                        property,
                        "Property \"" + property.text(0) + "\" (" + property.className() + ") is not understood.");
                yield null;
            }
        };
    }

    private IfcValue joined(StepRecord property, List<StepValue> values, int unit, Notices notices) {
        List<IfcValue> all = values.stream()
                .map(value -> convert(property, value, unit, notices))
                .filter(value -> value != null)
                .toList();
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> new IfcValue.Text(all.stream().map(IfcValue::text).collect(Collectors.joining(", ")));
        };
    }

    private IfcValue convert(StepRecord property, StepValue value, int unitId, Notices notices) {
        return switch (value) {
            case StepValue.Absent absent -> null;
            case StepValue.Text text -> new IfcValue.Text(text.value());
            case StepValue.Enumerated word -> flag(word.value());
            case StepValue.Numeric number -> number(property, number.value(), "", unitId, notices);
            case StepValue.Typed typed ->
                typed.value() instanceof StepValue.Numeric number
                        ? number(property, number.value(), typed.type(), unitId, notices)
                        : convert(property, typed.value(), unitId, notices);
            case StepValue.Reference reference -> null;
            case StepValue.Sequence sequence -> joined(property, sequence.values(), unitId, notices);
        };
    }

    private static IfcValue flag(String word) {
        return switch (word) {
            case "T" -> new IfcValue.Flag(true);
            case "F" -> new IfcValue.Flag(false);
            case "U" -> null;
            default -> new IfcValue.Text(word);
        };
    }

    private IfcValue number(StepRecord property, double value, String measure, int unitId, Notices notices) {
        IfcUnit unit = Units.ofMeasure(measure);
        OptionalDouble converted = units.convert(value, unit, property, unitId, notices);
        return converted.isPresent() ? new IfcValue.Number(converted.getAsDouble(), unit, measure) : null;
    }

    private void quantities(
            StepRecord owner, int position, String set, String prefix, int depth, Found found, Notices notices) {
        if (tooDeep(owner, depth, notices)) {
            return;
        }
        for (int id : owner.references(position)) {
            if (found.full(owner, notices)) {
                return;
            }
            StepRecord quantity = entities.follow(owner, id, notices).orElse(null);
            if (quantity == null) {
                continue;
            }
            String name = prefix + quantity.text(0);
            if (quantity.is("IFCPHYSICALCOMPLEXQUANTITY")) {
                quantities(quantity, 2, set, name + ".", depth + 1, found, notices);
            } else {
                quantity(quantity, set, name, found, notices);
            }
        }
    }

    private void quantity(StepRecord quantity, String set, String name, Found found, Notices notices) {
        IfcUnit unit = switch (quantity.className()) {
            case "IFCQUANTITYLENGTH" -> IfcUnit.MILLIMETRE;
            case "IFCQUANTITYAREA" -> IfcUnit.SQUARE_METRE;
            case "IFCQUANTITYVOLUME" -> IfcUnit.CUBIC_METRE;
            case "IFCQUANTITYWEIGHT" -> IfcUnit.KILOGRAM;
            case "IFCQUANTITYCOUNT" -> IfcUnit.PIECE;
            case "IFCQUANTITYTIME" -> IfcUnit.SECOND;
            default -> IfcUnit.NONE;
        };
        OptionalDouble value = quantity.number(3);
        if (value.isEmpty()) {
            notices.add(Code.BAD_VALUE, quantity, "Quantity \"" + name + "\" has no finite value.");
            return;
        }
        boolean base = set.equals("BaseQuantities") || set.startsWith("Qto_");
        units.convert(value.getAsDouble(), unit, quantity, quantity.reference(2), notices)
                .ifPresent(converted -> found.quantities.add(new IfcQuantity(set, name, converted, unit, base)));
    }
}
