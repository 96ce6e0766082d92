package nl.stadsmijn.ifc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.stadsmijn.ifc.EntityClass.Role;
import nl.stadsmijn.ifc.IfcException.Code;
import nl.stadsmijn.ifc.StepScanner.Choice;
import nl.stadsmijn.ifc.StepScanner.Kind;

/**
 * Streams a file once, or twice if profiles need points: the first pass keeps descriptions and relations, the second the points. Points
 * mostly stand before the profile that uses them, and are most of a file; so they are not kept on suspicion.
 */
final class ModelLoader {

    private static final String END = "END-ISO-10303-21";

    private final ModelSource source;
    private final IfcLimits limits;
    private final Retention retention;
    private final EntityClasses classes = new EntityClasses();
    private final RecordStore records;
    private final Map<Relation, Links> links = new EnumMap<>(Relation.class);
    private final Links parts = new Links();
    private final LongList elements = new LongList();
    private final Map<EntityClass, LeftOut> leftOut = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();

    /** The class of the entity at hand, or its name if it is a new one. */
    private EntityClass chosen;

    private byte[] unknownName;
    private int unknownLength;

    private IfcSchema schema;
    private String system = "";

    /** A class whose objects are not looked at: how many, and where the first is. */
    private record LeftOut(int count, int firstId, int firstLine) {
        LeftOut another() {
            return new LeftOut(count + 1, firstId, firstLine);
        }
    }

    ModelLoader(ModelSource source, IfcLimits limits) {
        this.source = source;
        this.limits = limits;
        this.retention = new Retention(limits.maxRetainedBytes());
        this.records = new RecordStore(classes, retention);
        for (Relation relation : Relation.values()) {
            links.put(relation, new Links());
            relations.put(relation.className().toUpperCase(Locale.ROOT), relation);
        }
    }

    LoadedModel load() throws IOException {
        try (StepScanner scanner = new StepScanner(source.open(), limits.maxStatementBytes())) {
            Header.checkStart(scanner.start());
            readHeader(scanner);
            readData(scanner);
        }
        records.sort();
        links.values().forEach(Links::sort);
        parts.sort();
        RecordStore points = new ProfilePoints(records, classes, retention).read(source, limits);
        return new LoadedModel(
                new Header(schema, system), records, points, links, parts, elementIds(), notices(), retention.used());
    }

    private void readHeader(StepScanner scanner) throws IOException {
        String statement = "";
        while (!isData(statement)) {
            Kind kind = scanner.next((id, name, length) -> Choice.SKIP);
            if (kind == Kind.END || statement.equals(END)) {
                throw incomplete(scanner.line());
            }
            if (kind != Kind.OTHER) {
                throw scanner.syntax("stands before DATA;");
            }
            statement = scanner.statement();
            if (statement.startsWith("FILE_SCHEMA(")) {
                schema = Header.schema(headerRecord(scanner, "FILE_SCHEMA"));
            } else if (statement.startsWith("FILE_NAME(")) {
                system = Header.system(headerRecord(scanner, "FILE_NAME"));
            }
        }
        if (schema == null) {
            throw new IfcException(
                    Code.UNSUPPORTED_SCHEMA,
                    scanner.line(),
                    "The header names no schema; FILE_SCHEMA must say IFC2X3, IFC4 or IFC4X3.");
        }
    }

    private static boolean isData(String statement) {
        return statement.equals("DATA") || statement.startsWith("DATA(");
    }

    private static StepRecord headerRecord(StepScanner scanner, String name) throws IfcException {
        return new StepRecord(0, scanner.line(), name, parse(scanner, name.length(), scanner.length() - name.length()));
    }

    private static List<StepValue> parse(StepScanner scanner, int from, int length) throws IfcException {
        try {
            return StepParser.attributes(scanner.body(), from, length);
        } catch (StepParser.BrokenStatement broken) {
            throw scanner.syntax(broken.getMessage());
        }
    }

    private void readData(StepScanner scanner) throws IOException {
        boolean inData = true;
        while (true) {
            Kind kind = scanner.next(this::choose);
            switch (kind) {
                case SKIPPED -> requireData(scanner, inData);
                case ENTITY -> {
                    requireData(scanner, inData);
                    keep(scanner);
                }
                case END -> throw incomplete(scanner.line());
                case OTHER -> {
                    String statement = scanner.statement();
                    if (statement.equals(END) && !inData) {
                        return;
                    }
                    if (inData ? !statement.equals("ENDSEC") : !isData(statement)) {
                        throw scanner.syntax("is none that belongs in the data section");
                    }
                    inData = !inData;
                }
            }
        }
    }

    private static void requireData(StepScanner scanner, boolean inData) throws IfcException {
        if (!inData) {
            throw scanner.syntax("stands after ENDSEC;");
        }
    }

    private Choice choose(int id, byte[] name, int length) {
        chosen = classes.find(name, length);
        if (chosen == null) {
            unknownName = name;
            unknownLength = length;
            return Choice.KEEP_IF_ROOTED;
        }
        return switch (chosen.role()) {
            case ELEMENT, RELATION, DESCRIPTION, PREDEFINED_SET, OTHER_OBJECT, UNKNOWN -> Choice.KEEP;
            case OTHER_RELATION, POINT, SKIPPED -> Choice.SKIP;
        };
    }

    private void keep(StepScanner scanner) throws IfcException {
        EntityClass type = chosen == null ? classes.learn(unknownName, unknownLength) : chosen;
        if (type == null || type.role() == Role.OTHER_RELATION) {
            return;
        }
        List<StepValue> attributes = parse(scanner, 0, scanner.length());
        int id = scanner.id();
        switch (type.role()) {
            case RELATION -> link(new StepRecord(id, scanner.line(), type.name(), attributes));
            case OTHER_OBJECT -> leaveOut(type, id, scanner.line());
            case ELEMENT -> {
                elements.add(id);
                store(scanner, type);
            }
            default -> store(scanner, type);
        }
    }

    private void store(StepScanner scanner, EntityClass type) throws IfcException {
        boolean shareable = type.role() == Role.DESCRIPTION;
        records.add(scanner.id(), scanner.line(), type, scanner.body(), scanner.length(), shareable);
    }

    private void leaveOut(EntityClass type, int id, int line) {
        LeftOut one = new LeftOut(1, id, line);
        leftOut.merge(type, one, (before, now) -> before.another());
    }

    private void link(StepRecord record) throws IfcException {
        Relation relation = relations.get(record.className());
        int[] described = record.references(relation.described());
        int[] describing = record.references(relation.describing());
        retention.charge(12L * described.length * describing.length, record.line());
        for (int from : described) {
            for (int to : describing) {
                links.get(relation).add(from, to);
                if (relation == Relation.AGGREGATE || relation == Relation.NEST) {
                    parts.add(to, from);
                }
            }
        }
    }

    /** The elements in the order of the file; then objects of unknown classes that are placed like elements. */
    private int[] elementIds() {
        LongList unknown = new LongList();
        for (int i = 0; i < records.size(); i++) {
            EntityClass type = records.classOfIndex(i);
            if (type.role() == Role.UNKNOWN && isPlaced(records.get(records.idAt(i)))) {
                unknown.add(records.idAt(i));
            } else if (type.role() == Role.UNKNOWN || type.role() == Role.PREDEFINED_SET) {
                leaveOut(type, records.idAt(i), records.lineAt(i));
            }
        }
        return IntStream.concat(elements.ints(), unknown.ints()).distinct().toArray();
    }

    private boolean isPlaced(StepRecord record) {
        boolean contained = links.get(Relation.CONTAINER).from(record.id()).length > 0
                || links.get(Relation.AGGREGATE).from(record.id()).length > 0;
        return contained && record.attributes().size() >= 8 && record.reference(5) != 0;
    }

    private List<IfcNotice> notices() {
        List<IfcNotice> notices = new ArrayList<>();
        leftOut.forEach((type, out) -> notices.add(new IfcNotice(
                type.role() == Role.PREDEFINED_SET
                        ? IfcNotice.Code.PROPERTY_NOT_UNDERSTOOD
                        : IfcNotice.Code.NOT_AN_ELEMENT,
                out.firstId(),
                out.firstLine(),
                out.count() + " × " + type.displayName() + " left out; the first on line " + out.firstLine() + ".")));
        for (int i = 1; i < records.size(); i++) {
            if (records.idAt(i) == records.idAt(i - 1)) {
                notices.add(new IfcNotice(
                        IfcNotice.Code.DUPLICATE,
                        records.idAt(i),
                        records.lineAt(i),
                        "#" + records.idAt(i) + " is given twice; the first counts."));
            }
        }
        return notices;
    }

    private static IfcException incomplete(int line) {
        return new IfcException(
                Code.TRUNCATED,
                line,
                "The file ends on line " + line
                        + " without END-ISO-10303-21;, so a part is missing. Export or send it again.");
    }
}
