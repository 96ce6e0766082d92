package nl.stadsmijn.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a workbook and how they hang together.
 *
 * @param sheets the part of each visible sheet with cells, by its name, in their order
 * @param sharedStrings empty when all text stands in the cells
 */
record Workbook(Map<String, String> sheets, Optional<String> sharedStrings, Optional<String> styles, ExcelDates dates) {

    private static final int MAX_ATTRIBUTES_LENGTH = 1 << 13;
    private static final int MAX_SHEETS = 1_000;

    /** The relationships that are kept: to parts that are read. */
    private static final Set<String> KINDS = Set.of("officeDocument", "worksheet", "sharedStrings", "styles");

    private record Relationship(String id, String kind, String target) {}

    private record SheetName(String name, String relationship) {}

    static Workbook of(Archive archive) throws IOException {
        String part = mainPart(archive);
        List<Relationship> relationships = relationships(archive, part);
        List<SheetName> names = new ArrayList<>();
        ExcelDates dates = ExcelDates.SINCE_1900;
        try (XmlScanner xml = archive.xml(part, MAX_ATTRIBUTES_LENGTH)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    boolean since1904 = isTrue(xml.attribute("date1904"));
                    dates = since1904 ? ExcelDates.SINCE_1904 : ExcelDates.SINCE_1900;
                } else if (xml.isStart("sheet") && isVisible(xml)) {
                    names.add(new SheetName(
                            String.valueOf(xml.attribute("name")), String.valueOf(xml.prefixedAttribute("id"))));
                    check(names.size());
                }
            }
        }
        return new Workbook(
                worksheets(names, relationships),
                target(relationships, "sharedStrings"),
                target(relationships, "styles"),
                dates);
    }

    private static boolean isVisible(XmlScanner xml) {
        String state = xml.attribute("state");
        return state == null || state.equals("visible");
    }

    private static boolean isTrue(String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** Sheets of charts have no cells and are left out. */
    private static Map<String, String> worksheets(List<SheetName> names, List<Relationship> relationships) {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (SheetName sheet : names) {
            relationships.stream()
                    .filter(relationship -> relationship.id().equals(sheet.relationship())
                            && relationship.kind().equals("worksheet"))
                    .findFirst()
                    .ifPresent(relationship -> sheets.putIfAbsent(sheet.name(), relationship.target()));
        }
        return sheets;
    }

    private static Optional<String> target(List<Relationship> relationships, String kind) {
        return relationships.stream()
                .filter(relationship -> relationship.kind().equals(kind))
                .map(Relationship::target)
                .findFirst();
    }

    private static String mainPart(Archive archive) throws IOException {
        Optional<String> part =
                archive.has("_rels/.rels") ? target(relationships(archive, ""), "officeDocument") : Optional.empty();
        if (part.isPresent() && part.get().endsWith(".bin") || archive.has("xl/workbook.bin")) {
            throw new TableException(new Refusal.WrongKind(FileKind.XLSB));
        }
        String name = part.orElse("xl/workbook.xml");
        if (!archive.has(name) || !isSpreadsheet(archive, name)) {
            throw new TableException(new Refusal.WrongKind(otherKind(archive)));
        }
        return name;
    }

    /** A text document is a package with a main part too, of another root. */
    private static boolean isSpreadsheet(Archive archive, String part) throws IOException {
        try (XmlScanner xml = archive.xml(part, MAX_ATTRIBUTES_LENGTH)) {
            return xml.next() && xml.isStart("workbook");
        }
    }

    private static FileKind otherKind(Archive archive) {
        if (archive.hasNameEndingIn(".ifc")) {
            return FileKind.IFC;
        }
        boolean openDocument = archive.has("mimetype") && archive.has("content.xml");
        return openDocument ? FileKind.ODS : FileKind.ZIP;
    }

    /** @param part the part whose relationships are asked for; empty for the package itself */
    private static List<Relationship> relationships(Archive archive, String part) throws IOException {
        int folderEnd = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, folderEnd);
        List<Relationship> relationships = new ArrayList<>();
        try (XmlScanner xml =
                archive.xml(folder + "_rels/" + part.substring(folderEnd) + ".rels", MAX_ATTRIBUTES_LENGTH)) {
            while (xml.next()) {
                String kind = lastStep(xml.attribute("Type"));
                if (xml.isStart("Relationship")
                        && KINDS.contains(kind)
                        && !"External".equals(xml.attribute("TargetMode"))) {
                    String target = resolved(folder, String.valueOf(xml.attribute("Target")));
                    relationships.add(new Relationship(String.valueOf(xml.attribute("Id")), kind, target));
                    check(relationships.size());
                }
            }
        }
        return relationships;
    }

    private static String lastStep(String type) {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    private static void check(int count) throws TableException {
        if (count > MAX_SHEETS) {
            throw TableException.broken("it has more than " + MAX_SHEETS + " sheets");
        }
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
