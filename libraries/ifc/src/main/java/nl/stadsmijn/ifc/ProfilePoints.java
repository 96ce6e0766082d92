package nl.stadsmijn.ifc;

import java.io.IOException;
import java.util.Arrays;
import nl.stadsmijn.ifc.EntityClass.Role;
import nl.stadsmijn.ifc.StepScanner.Choice;
import nl.stadsmijn.ifc.StepScanner.Kind;

/** The second pass: fetches the points that outlines of profiles are drawn with. */
final class ProfilePoints {

    private final RecordStore records;
    private final EntityClasses classes;
    private final Retention retention;
    private final LongList wanted = new LongList();
    private EntityClass chosen;

    ProfilePoints(RecordStore records, EntityClasses classes, Retention retention) {
        this.records = records;
        this.classes = classes;
        this.retention = retention;
    }

    RecordStore read(ModelSource source, IfcLimits limits) throws IOException {
        RecordStore points = new RecordStore(classes, retention);
        int[] ids = wantedIds();
        if (ids.length == 0) {
            points.sort();
            return points;
        }
        try (StepScanner scanner = new StepScanner(source.open(), limits.maxStatementBytes())) {
            Kind kind = Kind.OTHER;
            while (kind != Kind.END && points.size() < ids.length) {
                kind = scanner.next((id, name, length) -> choose(ids, id, name, length));
                if (kind == Kind.ENTITY) {
                    keep(scanner, points);
                }
            }
        }
        points.sort();
        return points;
    }

    private Choice choose(int[] ids, int id, byte[] name, int length) {
        if (Arrays.binarySearch(ids, id) < 0) {
            return Choice.SKIP;
        }
        chosen = classes.find(name, length);
        return chosen != null && chosen.role() == Role.POINT ? Choice.KEEP : Choice.SKIP;
    }

    private void keep(StepScanner scanner, RecordStore points) throws IfcException {
        try {
            StepParser.attributes(scanner.body(), 0, scanner.length());
        } catch (StepParser.BrokenStatement broken) {
            throw scanner.syntax(broken.getMessage());
        }
        points.add(scanner.id(), scanner.line(), chosen, scanner.body(), scanner.length(), true);
    }

    private int[] wantedIds() throws IfcException {
        LongList outlines = new LongList();
        for (int i = 0; i < records.size(); i++) {
            String name = records.classOfIndex(i).name();
            if (name.startsWith("IFCARBITRARY")) {
                outlines.add(records.get(records.idAt(i)).reference(2));
            }
        }
        for (int curveId : distinct(outlines)) {
            outline(curveId);
        }
        return distinct(wanted);
    }

    private static int[] distinct(LongList ids) {
        ids.sort();
        return ids.ints().distinct().toArray();
    }

    private void outline(int curveId) throws IfcException {
        StepRecord curve = records.get(curveId);
        if (curve == null) {
            return;
        }
        switch (curve.className()) {
            case "IFCPOLYLINE" -> want(curve, curve.references(0));
            case "IFCINDEXEDPOLYCURVE" -> want(curve, new int[] {curve.reference(0)});
            case "IFCCOMPOSITECURVE" -> {
                for (int segmentId : curve.references(0)) {
                    StepRecord segment = records.get(segmentId);
                    StepRecord parent = segment == null ? null : records.get(segment.reference(2));
                    if (parent != null && parent.is("IFCPOLYLINE")) {
                        want(parent, parent.references(0));
                    } else if (parent != null && parent.is("IFCTRIMMEDCURVE")) {
                        want(parent, parent.references(1));
                        want(parent, parent.references(2));
                    }
                }
            }
            default -> {
                // a circle or a spline: it has no corners
            }
        }
    }

    private void want(StepRecord curve, int[] points) throws IfcException {
        retention.charge(8L * points.length, curve.line());
        for (int point : points) {
            wanted.add(point);
        }
    }
}
