package nl.stadsmijn.ifc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small models for tests: a project with a site, a storey and units, and the entities that a test is about. */
final class StepFile {

    static final String GUID = "0Du7$nzQXCktKlPUTLFSAT";

    private static final String METRIC = """
            #3=IFCUNITASSIGNMENT((#4,#5,#6,#7));
            #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
            #5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
            #6=IFCSIUNIT(*,.VOLUMEUNIT.,$,.CUBIC_METRE.);
            #7=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);
            """;

    private StepFile() {}

    /** A model in millimetres, with storey {@code #2} named "begane grond". */
    static String metric(String schema, String entities) {
        return withUnits(schema, METRIC, entities);
    }

    /** @param units defines {@code #3}, the project's units */
    static String withUnits(String schema, String units, String entities) {
        return """
                ISO-10303-21;
                HEADER;
                FILE_DESCRIPTION((''),'2;1');
                FILE_NAME('model.ifc','2026-01-01T00:00:00',(''),(''),'','Test 1','');
                FILE_SCHEMA(('%s'));
                ENDSEC;
                DATA;
                #1=IFCPROJECT('%s',$,'Project',$,$,$,$,(),#3);
                #2=IFCBUILDINGSTOREY('1Du7$nzQXCktKlPUTLFSAT',$,'begane grond',$,$,$,$,$,.ELEMENT.,0.);
                %s%sENDSEC;
                END-ISO-10303-21;
                """.formatted(schema, GUID, units, entities);
    }

    static IfcModel read(Path folder, String text) {
        try {
            return new IfcReader().read(write(folder, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String text) {
        return write(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "model", ".ifc"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
