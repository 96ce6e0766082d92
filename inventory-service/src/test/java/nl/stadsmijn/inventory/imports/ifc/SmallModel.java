package nl.stadsmijn.inventory.imports.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedFile;
import org.junit.jupiter.api.io.TempDir;

/** Models of a thing or two, in IFC2x3 and IFC4, and what is made of them. */
abstract class SmallModel {

    @TempDir
    Path folder;

    static List<String> codes(MappedFile file) {
        return file.elements().stream()
                .flatMap(element -> element.sources().stream())
                .flatMap(source -> source.notices().stream())
                .map(ImportNotice::code)
                .toList();
    }

    Description only(String text) {
        var elements = RealModels.map(RealModels.read(write(text))).elements();
        assertThat(elements).hasSize(1);
        assertThat(elements.getFirst().request())
                .as(elements.getFirst().sources().toString())
                .isNotNull();
        return elements.getFirst().request().what();
    }

    Path write(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "model", ".ifc"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String model(String schema, String entities) {
        return withUnits(schema, """
                #3=IFCUNITASSIGNMENT((#4,#5,#6));
                #4=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
                #5=IFCSIUNIT(*,.AREAUNIT.,$,.SQUARE_METRE.);
                #6=IFCSIUNIT(*,.MASSUNIT.,.KILO.,.GRAM.);
                """, entities);
    }

    static String withUnits(String schema, String units, String entities) {
        return """
                ISO-10303-21;
                HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','',(''),(''),'','','');FILE_SCHEMA(('%s'));ENDSEC;
                DATA;
                #1=IFCPROJECT('0Du7$nzQXCktKlPUTLFSAT',$,'Project',$,$,$,$,(),#3);
                %s%sENDSEC;
                END-ISO-10303-21;
                """.formatted(schema, units, entities);
    }
}
