package nl.stadsmijn.ifc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.stadsmijn.ifc.IfcNotice.Code;
import nl.stadsmijn.ifc.PropertyResolver.Found;

/** Puts together what a model says about one element. */
final class ProductAssembler {

    private static final int MAX_DEPTH = 64;
    private static final int TYPES_HELD = 256;

    private final LoadedModel model;
    private final Entities entities;
    private final Units units;
    private final EntityClasses classes;
    private final PropertyResolver properties;
    private final MaterialResolver materials;
    private final ClassificationResolver classifications;
    private final ShapeResolver shapes;

    /** Types are shared by many elements, and some programs list every element's shape in them: read each once. */
    private final Map<Integer, TypeFacts> types = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, TypeFacts> eldest) {
            return size() > TYPES_HELD;
        }
    };

    private record TypeFacts(IfcType type, Found found, List<IfcNotice> notices) {}

    ProductAssembler(LoadedModel model, Entities entities, Units units, EntityClasses classes) {
        this.model = model;
        this.entities = entities;
        this.units = units;
        this.classes = classes;
        this.properties = new PropertyResolver(entities, units);
        this.materials = new MaterialResolver(entities, units);
        this.classifications = new ClassificationResolver(entities);
        this.shapes = new ShapeResolver(entities, units);
    }

    /** The element with this number. Not for several threads at once. */
    synchronized IfcProduct product(int id) {
        Notices notices = new Notices();
        StepRecord record = entities.find(id).orElseGet(() -> new StepRecord(id, 0, "", List.of()));
        if (record.attributes().isEmpty()) {
            notices.add(
                    Code.LIMIT_REACHED, record, "#" + id + " is not looked at: the model repeats itself too often.");
        }
        return product(record, notices);
    }

    private IfcProduct product(StepRecord record, Notices notices) {
        EntityClass type = classes.of(record.className());
        if (type.role() == EntityClass.Role.UNKNOWN) {
            notices.add(Code.UNKNOWN_CLASS, record, type.displayName() + " is a class of no supported schema.");
        }
        int[] typeIds = links(Relation.TYPE, record.id());
        TypeFacts typeFacts = typeIds.length == 0 ? null : type(record, typeIds[0], notices);
        Found found = found(record, links(Relation.PROPERTIES, record.id()), notices);
        overallDimensions(record, type, found);
        if (typeFacts != null) {
            notices.addAll(typeFacts.notices());
            found.inherit(typeFacts.found());
        }
        found.quantities.sort(Comparator.comparing(quantity -> !quantity.base()));
        int[] wholes = wholes(record.id());
        ShapeResolver.Shape shape = shapes.read(record, notices);
        return new IfcProduct(
                record.id(),
                record.line(),
                record.text(0),
                type.displayName(),
                record.text(2),
                record.text(3),
                record.text(4),
                record.text(7),
                predefinedType(record, typeFacts),
                Optional.ofNullable(typeFacts).map(TypeFacts::type),
                storey(record.id()),
                wholes.length == 0
                        ? ""
                        : entities.find(wholes[0]).map(whole -> whole.text(0)).orElse(""),
                model.parts().from(record.id()).length,
                materials(record, typeIds, notices),
                classifications(record, typeIds, notices),
                found.properties,
                List.copyOf(found.quantities),
                shape.box(),
                shape.extrusions(),
                notices.list());
    }

    private int[] links(Relation relation, int id) {
        return model.links().get(relation).from(id);
    }

    private Found found(StepRecord owner, int[] sets, Notices notices) {
        Found found = new Found();
        for (int set : sets) {
            entities.follow(owner, set, notices).ifPresent(record -> properties.read(record, found, notices));
        }
        return found;
    }

    private TypeFacts type(StepRecord owner, int id, Notices notices) {
        TypeFacts known = types.get(id);
        if (known == null) {
            StepRecord type = entities.follow(owner, id, notices).orElse(null);
            if (type == null) {
                return null;
            }
            Notices own = new Notices();
            String predefined = type.className().endsWith("STYLE") ? "" : type.enumeration(9);
            IfcType facts = new IfcType(
                    type.text(0), classes.of(type.className()).displayName(), type.text(2), type.text(3), predefined);
            known = new TypeFacts(facts, found(type, type.references(5), own), own.list());
            types.put(id, known);
        }
        return known;
    }

    /**
     * The first word among the element's own attributes after its tag. An assembly has its place there first; what IFC2x3 has there for a
     * proxy (composition) and a bar (role, surface) is no type.
     */
    private String predefinedType(StepRecord record, TypeFacts type) {
        boolean none = model.header().schema() == IfcSchema.IFC2X3
                && (record.is("IFCBUILDINGELEMENTPROXY") || record.is("IFCREINFORCINGBAR"));
        int from = record.is("IFCELEMENTASSEMBLY") ? 9 : 8;
        int at = none ? -1 : record.find(from, StepValue.Enumerated.class::isInstance);
        String own = at < 0 ? "" : record.enumeration(at);
        boolean said = !own.isEmpty() && !own.equals("NOTDEFINED");
        String typed = type == null ? "" : type.type().predefinedType();
        return said || typed.isEmpty() ? own : typed;
    }

    /** Doors and windows say their height and width themselves. */
    private void overallDimensions(StepRecord record, EntityClass type, Found found) {
        if (record.className().startsWith("IFCDOOR") || record.className().startsWith("IFCWINDOW")) {
            record.number(8).ifPresent(height -> found.quantities.add(length(type, "OverallHeight", height)));
            record.number(9).ifPresent(width -> found.quantities.add(length(type, "OverallWidth", width)));
        }
    }

    private IfcQuantity length(EntityClass type, String name, double value) {
        double mm = units.convert(value, IfcUnit.MILLIMETRE);
        return new IfcQuantity(type.displayName(), name, mm, IfcUnit.MILLIMETRE, false);
    }

    private List<IfcMaterial> materials(StepRecord record, int[] typeIds, Notices notices) {
        List<IfcMaterial> own = materialsOf(record, record.id(), notices);
        return own.isEmpty() && typeIds.length > 0 ? materialsOf(record, typeIds[0], notices) : own;
    }

    private List<IfcMaterial> materialsOf(StepRecord owner, int id, Notices notices) {
        List<IfcMaterial> found = new ArrayList<>();
        for (int material : links(Relation.MATERIAL, id)) {
            entities.follow(owner, material, notices)
                    .flatMap(record -> materials.read(record, notices))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private List<IfcClassification> classifications(StepRecord record, int[] typeIds, Notices notices) {
        List<IfcClassification> found = new ArrayList<>();
        int[] ids = {record.id(), typeIds.length == 0 ? 0 : typeIds[0]};
        for (int id : ids) {
            for (int classification : links(Relation.CLASSIFICATION, id)) {
                entities.follow(record, classification, notices)
                        .flatMap(reference -> classifications.read(reference, notices))
                        .filter(read -> !found.contains(read))
                        .ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private int[] wholes(int id) {
        int[] aggregates = links(Relation.AGGREGATE, id);
        return aggregates.length > 0 ? aggregates : links(Relation.NEST, id);
    }

    /** Climbs from the element over its wholes and the spaces that contain it, until a storey is met. */
    private Optional<IfcStorey> storey(int elementId) {
        int at = elementId;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            int[] containers = links(Relation.CONTAINER, at);
            int[] up = containers.length > 0 ? containers : wholes(at);
            if (up.length == 0) {
                return Optional.empty();
            }
            at = up[0];
            Optional<StepRecord> storey = entities.find(at).filter(record -> record.is("IFCBUILDINGSTOREY"));
            if (storey.isPresent()) {
                return storey.map(record -> storey(record, units));
            }
        }
        return Optional.empty();
    }

    static IfcStorey storey(StepRecord record, Units units) {
        OptionalDouble elevation = record.number(9);
        return new IfcStorey(
                record.text(0),
                record.text(2),
                elevation.isPresent()
                        ? OptionalDouble.of(units.convert(elevation.getAsDouble(), IfcUnit.MILLIMETRE))
                        : elevation);
    }
}
