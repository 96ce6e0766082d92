package nl.stadsmijn.ifc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.stadsmijn.ifc.IfcException.Code;

/** What the header of an exchange file says. @param system the program that made it */
record Header(IfcSchema schema, String system) {

    private static final byte[] MAGIC = "ISO-10303-21".getBytes(StandardCharsets.US_ASCII);

    /** Refuses, with the reason, what does not begin as ISO 10303-21. */
    static void checkStart(byte[] start) throws IfcException {
        int from = 0;
        while (from < start.length && start[from] >= 0 && start[from] <= ' ' && start[from] != 0) {
            from++;
        }
        String beginning = new String(start, from, start.length - from, StandardCharsets.ISO_8859_1);
        String magic = new String(MAGIC, StandardCharsets.US_ASCII);
        if (beginning.startsWith(magic) || beginning.startsWith("/*")) {
            return;
        }
        if (beginning.isEmpty()) {
            throw new IfcException(Code.EMPTY, 0, "The model is empty; send an .ifc or .ifczip file.");
        }
        if (magic.startsWith(beginning)) {
            throw new IfcException(
                    Code.TRUNCATED, 1, "The file ends within its first word, ISO-10303-21;. Export or send it again.");
        }
        String hint = beginning.startsWith("<")
                ? "it looks like XML; export as .ifc or .ifczip instead of ifcXML"
                : "export it as .ifc (STEP physical file) or .ifczip";
        throw new IfcException(
                Code.NOT_STEP,
                1,
                "This is not an IFC file: it begins with \"" + printable(beginning) + "\" and not with ISO-10303-21;; "
                        + hint + ".");
    }

    private static String printable(String text) {
        String shown = text.substring(0, Math.min(24, text.length()));
        return shown.replaceAll("[^\\x20-\\x7E]", "?");
    }

    /** Reads the schema from {@code FILE_SCHEMA(('IFC2X3'))}. */
    static IfcSchema schema(StepRecord statement) throws IfcException {
        String names = String.join(", ", texts(statement.at(0)));
        return IfcSchema.of(names)
                .orElseThrow(() -> new IfcException(
                        Code.UNSUPPORTED_SCHEMA,
                        statement.line(),
                        "The model is written in schema \"" + printable(names)
                                + "\"; IFC2X3, IFC4 and IFC4X3 are read. Export it in one of these."));
    }

    /** The program from {@code FILE_NAME(name, time, author, organization, preprocessor, system, authorization)}. */
    static String system(StepRecord statement) {
        return statement.text(5);
    }

    private static List<String> texts(StepValue value) {
        return switch (value) {
            case StepValue.Text text -> List.of(text.value().toUpperCase(Locale.ROOT));
            case StepValue.Sequence sequence ->
                sequence.values().stream().flatMap(each -> texts(each).stream()).toList();
            default -> List.of();
        };
    }
}
