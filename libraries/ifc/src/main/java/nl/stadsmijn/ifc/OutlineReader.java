package nl.stadsmijn.ifc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.ifc.Outline.Corner;

/** Reads the curve around a profile: polylines, indexed curves, and composites of straight pieces and arcs. */
final class OutlineReader {

    private final Entities entities;

    OutlineReader(Entities entities) {
        this.entities = entities;
    }

    /** The outline; empty if the curve is of another kind, or its points are not in the file. */
    Optional<Outline> read(StepRecord curve) {
        List<Corner> corners = new ArrayList<>();
        boolean straight = switch (curve.className()) {
            case "IFCPOLYLINE" -> points(curve.references(0), corners);
            case "IFCINDEXEDPOLYCURVE" -> indexed(curve, corners);
            case "IFCCOMPOSITECURVE" -> composite(curve, corners);
            default -> false;
        };
        return corners.size() < 3 ? Optional.empty() : Optional.of(new Outline(List.copyOf(corners), straight));
    }

    private boolean points(int[] ids, List<Corner> corners) {
        for (int id : ids) {
            entities.find(id)
                    .filter(point -> point.is("IFCCARTESIANPOINT"))
                    .ifPresent(point -> corner(point.list(0), corners));
        }
        return true;
    }

    private boolean indexed(StepRecord curve, List<Corner> corners) {
        entities.find(curve.reference(0)).ifPresent(list -> {
            for (StepValue point : list.list(0)) {
                if (point instanceof StepValue.Sequence coordinates) {
                    corner(coordinates.values(), corners);
                }
            }
        });
        return curve.list(1).stream()
                .noneMatch(segment ->
                        segment instanceof StepValue.Typed typed && typed.type().equals("IFCARCINDEX"));
    }

    private boolean composite(StepRecord curve, List<Corner> corners) {
        boolean straight = true;
        for (int id : curve.references(0)) {
            StepRecord parent = entities.find(id)
                    .flatMap(segment -> entities.find(segment.reference(2)))
                    .orElse(null);
            if (parent == null) {
                return false;
            }
            if (parent.is("IFCPOLYLINE")) {
                points(parent.references(0), corners);
            } else if (parent.is("IFCTRIMMEDCURVE")) {
                straight = false;
                points(parent.references(1), corners);
                points(parent.references(2), corners);
            } else {
                straight = false;
            }
        }
        return straight;
    }

    /** A corner at no finite place stays: left out, it would make another outline of its neighbours. */
    private static void corner(List<StepValue> coordinates, List<Corner> corners) {
        if (coordinates.size() >= 2
                && coordinates.get(0) instanceof StepValue.Numeric x
                && coordinates.get(1) instanceof StepValue.Numeric y) {
            corners.add(new Corner(x.value(), y.value()));
        }
    }
}
