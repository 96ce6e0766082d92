package nl.stadsmijn.ifc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.stadsmijn.ifc.IfcNotice.Code;

/** Reads bounding boxes and extrusions from the shape of an element; follows mapped (shared) shapes and what is cut off a body. */
final class ShapeResolver {

    private static final int MAX_DEPTH = 24;
    private static final int MOST_ITEMS = 2_000;
    private static final int MOST_EXTRUSIONS = 200;

    /** Representations that are no body, so that an extrusion in them is not the element. */
    private static final Set<String> NO_BODY = Set.of(
            "Axis",
            "FootPrint",
            "Profile",
            "Annotation",
            "Clearance",
            "Reference",
            "CoG",
            "SurveyPoints",
            "Lighting",
            "Surface");

    private final Entities entities;
    private final Units units;
    private final ProfileResolver profiles;

    ShapeResolver(Entities entities, Units units) {
        this.entities = entities;
        this.units = units;
        this.profiles = new ProfileResolver(entities, units);
    }

    /** What one element's shape says. */
    record Shape(Optional<IfcBox> box, List<IfcExtrusion> extrusions) {}

    /** How a mapped shape is scaled on each axis. */
    private record Scale(double x, double y, double z) {
        static final Scale NONE = new Scale(1, 1, 1);

        boolean uniform() {
            return x == y && y == z;
        }

        Scale times(Scale other) {
            return new Scale(x * other.x, y * other.y, z * other.z);
        }
    }

    Shape read(StepRecord product, Notices notices) {
        Walk walk = new Walk(notices);
        entities.follow(product, product.reference(6), notices)
                .filter(shape -> shape.is("IFCPRODUCTDEFINITIONSHAPE"))
                .ifPresent(walk::shape);
        if (walk.box == null && walk.extrusions.isEmpty() && product.reference(6) != 0) {
            notices.add(
                    Code.SHAPE_NOT_UNDERSTOOD,
                    product,
                    "The shape (" + String.join(", ", walk.kinds) + ") has no bounding box and no extruded profile.");
        }
        return new Shape(Optional.ofNullable(walk.box), List.copyOf(walk.extrusions));
    }

    /** One walk through the shape of one element. */
    private final class Walk {
        private final Notices notices;
        private final Set<String> kinds = new TreeSet<>();
        private final Set<Integer> onPath = new HashSet<>();
        private final List<IfcExtrusion> extrusions = new ArrayList<>();
        private IfcBox box;
        private int items;

        Walk(Notices notices) {
            this.notices = notices;
        }

        void shape(StepRecord shape) {
            for (int id : shape.references(2)) {
                entities.find(id).ifPresent(found -> {
                    kinds.add(found.text(2));
                    representation(found, !NO_BODY.contains(found.text(1)), Scale.NONE, false);
                });
            }
        }

        private void representation(StepRecord representation, boolean body, Scale scale, boolean clipped) {
            for (int id : representation.references(3)) {
                item(representation, id, body, scale, clipped);
            }
        }

        private void item(StepRecord owner, int id, boolean body, Scale scale, boolean clipped) {
            if (++items > MOST_ITEMS) {
                notices.add(
                        Code.LIMIT_REACHED,
                        owner,
                        "The shape has more than " + MOST_ITEMS + " parts; the rest is left out.");
                return;
            }
            // what is not found is geometry that was skipped on purpose
            StepRecord item = entities.find(id).orElse(null);
            if (item == null) {
                return;
            }
            if (onPath.size() >= MAX_DEPTH || !onPath.add(id)) {
                notices.add(
                        Code.CYCLIC_REFERENCE,
                        owner,
                        "The shape contains itself at #" + id + ", or is nested too deeply.");
                return;
            }
            switch (item.className()) {
                case "IFCBOUNDINGBOX" -> box(item, scale);
                case "IFCEXTRUDEDAREASOLID", "IFCEXTRUDEDAREASOLIDTAPERED" -> {
                    if (body) {
                        extrusion(item, scale, clipped || item.is("IFCEXTRUDEDAREASOLIDTAPERED"));
                    }
                }
                case "IFCMAPPEDITEM" -> mapped(item, body, scale, clipped);
                case "IFCBOOLEANCLIPPINGRESULT" -> item(item, item.reference(1), body, scale, true);
                case "IFCBOOLEANRESULT" -> bool(item, body, scale);
                case "IFCCSGSOLID" -> item(item, item.reference(0), body, scale, clipped);
                default -> {
                    // a curve or another description that bounds no body
                }
            }
            onPath.remove(id);
        }

        private void bool(StepRecord item, boolean body, Scale scale) {
            if (item.enumeration(0).equals("UNION")) {
                item(item, item.reference(1), body, scale, true);
                item(item, item.reference(2), body, scale, true);
            } else {
                item(item, item.reference(1), body, scale, true);
            }
        }

        private void mapped(StepRecord item, boolean body, Scale scale, boolean clipped) {
            Scale own = entities.find(item.reference(1)).map(this::scale).orElse(Scale.NONE);
            entities.follow(item, item.reference(0), notices)
                    .filter(map -> map.is("IFCREPRESENTATIONMAP"))
                    .flatMap(map -> entities.follow(map, map.reference(1), notices))
                    .filter(inner -> inner.is("IFCSHAPEREPRESENTATION"))
                    .ifPresent(inner -> {
                        kinds.add(inner.text(2));
                        representation(inner, body, scale.times(own), clipped);
                    });
        }

        private Scale scale(StepRecord operator) {
            double first = positive(operator, 3, 1);
            return operator.is("IFCCARTESIANTRANSFORMATIONOPERATOR3DNONUNIFORM")
                    ? new Scale(first, positive(operator, 5, first), positive(operator, 6, first))
                    : new Scale(first, first, first);
        }

        private double positive(StepRecord operator, int position, double otherwise) {
            double value = operator.number(position).orElse(otherwise);
            return value > 0 ? value : otherwise;
        }

        private void box(StepRecord item, Scale scale) {
            double x = mm(item.number(1).orElse(0) * scale.x);
            double y = mm(item.number(2).orElse(0) * scale.y);
            double z = mm(item.number(3).orElse(0) * scale.z);
            if (!(x >= 0 && y >= 0 && z >= 0 && x + y + z > 0)) {
                notices.add(Code.BAD_VALUE, item, "The bounding box #" + item.id() + " has no size.");
            } else if (box == null) {
                box = new IfcBox(x, y, z);
            }
        }

        private void extrusion(StepRecord item, Scale scale, boolean clipped) {
            double depth = mm(item.number(3).orElse(0) * scale.x);
            if (!scale.uniform() || !(depth > 0)) {
                notices.add(
                        Code.SHAPE_NOT_UNDERSTOOD,
                        item,
                        "The extrusion #" + item.id() + " has no depth or is scaled unevenly; left out.");
                return;
            }
            if (extrusions.size() == MOST_EXTRUSIONS) {
                notices.add(Code.LIMIT_REACHED, item, "Only the first " + MOST_EXTRUSIONS + " extrusions are given.");
                return;
            }
            entities.follow(item, item.reference(0), notices)
                    .flatMap(profile -> profiles.read(profile, scale.x, notices))
                    .ifPresent(profile -> extrusions.add(new IfcExtrusion(profile, depth, clipped)));
        }

        private double mm(double value) {
            return units.convert(value, IfcUnit.MILLIMETRE);
        }
    }
}
