package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that are sent to do harm end as a job that says what is wrong with them, in seconds, at the first attempt. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HostileModelTest {

    private static final Duration SECONDS = Duration.ofSeconds(30);
    private static final String IFC = "application/x-step";

    /** A wall in all of its texts; numbers of entities and GlobalIds begin with the number of the wall. */
    private static final String TEXTS = """
            #%1$d10=IFCWALL('%1$021d1',$,'W%2$s1',$,$,$,$,'tag%2$s',.SOLIDWALL.);
            #%1$d11=IFCMATERIAL('Baksteen%2$s',$,$);
            #%1$d14=IFCRELASSOCIATESMATERIAL('%1$021d2',$,$,$,(#%1$d10),#%1$d11);
            #%1$d15=IFCBUILDINGSTOREY('%1$021d3',$,'00%2$s begane grond',$,$,$,$,$,.ELEMENT.,0.);
            #%1$d16=IFCRELCONTAINEDINSPATIALSTRUCTURE('%1$021d4',$,$,$,(#%1$d10),#%1$d15);
            #%1$d17=IFCCLASSIFICATION($,$,$,'NL/SfB',$,$,$);
            #%1$d18=IFCCLASSIFICATIONREFERENCE($,'21.%2$s1','muur%2$s',#%1$d17,$,$);
            #%1$d19=IFCRELASSOCIATESCLASSIFICATION('%1$021d5',$,$,$,(#%1$d10),#%1$d18);
            """;

    /** A wall in all of its numbers. */
    private static final String NUMBERS = """
            #%1$d10=IFCWALL('%1$021d1',$,'W%1$d',$,$,$,$,$,.SOLIDWALL.);
            #%1$d15=IFCQUANTITYLENGTH('Length',$,$,%2$s,$);
            #%1$d16=IFCQUANTITYAREA('NetSideArea',$,$,%2$s,$);
            #%1$d17=IFCQUANTITYWEIGHT('NetWeight',$,$,%2$s,$);
            #%1$d18=IFCQUANTITYVOLUME('NetVolume',$,$,%2$s,$);
            #%1$d20=IFCELEMENTQUANTITY('%1$021d2',$,'Qto_WallBaseQuantities',$,$,(#%1$d15,#%1$d16,#%1$d17,#%1$d18));
            #%1$d21=IFCRELDEFINESBYPROPERTIES('%1$021d3',$,$,$,(#%1$d10),#%1$d20);
            """;

    @Test
    void charactersThatNoDatabaseTakesAreLeftOutOfTexts() {
        var inventory = Api.inventory();
        var evil =
                List.of("\\X2\\0000\\X0\\", "\\X\\00", "\u0000", "\\X2\\D800\\X0\\", "\\X4\\0000FFFF\\X0\\", "\u0007");

        var job = ended(inventory, each(TEXTS, evil));

        job.then().body("status", equalTo("SUCCEEDED")).body("result.rejected", equalTo(0));
        Api.contractor()
                .get("/inventories/{id}/elements", inventory)
                .then()
                .body("items.productType", everyItem(equalTo("wall")))
                .body("items.globalIds.flatten()", hasSize(evil.size()));
    }

    @Test
    void numbersWithoutMeasureAreLeftOut() {
        var inventory = Api.inventory();

        var job = ended(
                inventory,
                each(
                        NUMBERS,
                        List.of(
                                "1.E999",
                                "-1.E999",
                                "1.E308",
                                "1.E30",
                                "99999999999999999999999999999.",
                                "1.E-400",
                                "-5.",
                                "0.")));

        job.then().body("status", equalTo("SUCCEEDED"));
        var walls =
                Api.contractor().get("/inventories/{id}/elements", inventory).jsonPath();
        assertThat(walls.getList("items")).isNotEmpty();
        assertThat(walls.getList("items.geometry.lengthMm")).allMatch(Objects::isNull);
        assertThat(walls.getList("items.massPerUnit")).allMatch(Objects::isNull);
    }

    private static String each(String statements, List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(index -> statements.formatted(index + 1, values.get(index)))
                .collect(Collectors.joining());
    }

    @Test
    void aNumberOfAnEntityThatNoProgramCanHold() {
        fails(IFC, model("#99999999999999999999=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,$);"));
        fails(IFC, model("#10=IFCWALL('0000000000000000000001',$,'W1',$,$,#99999999999999999999,$,$,$);"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,$);
                #11=IFCWALL('0000000000000000000002',$,'W2',$,$,$,$,$,$);
                #12=IFCRELAGGREGATES('0000000000000000000003',$,$,$,#10,(#11));
                #13=IFCRELAGGREGATES('0000000000000000000004',$,$,$,#11,(#10));""", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,#11,#11,$,$);
                #11=IFCLOCALPLACEMENT(#12,#13);
                #12=IFCLOCALPLACEMENT(#11,#12);""", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,$);
                #11=IFCMATERIALLIST((#11,#11,#11,#12));
                #12=IFCMATERIALLIST((#11,#12));
                #14=IFCRELASSOCIATESMATERIAL('0000000000000000000002',$,$,$,(#10),#11);""", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,#11,$,$);
                #11=IFCPRODUCTDEFINITIONSHAPE($,$,(#12));
                #12=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#13));
                #13=IFCMAPPEDITEM(#14,$);
                #14=IFCREPRESENTATIONMAP($,#12);""", """
                #10=IFCWALL('0000000000000000000001',$,'W1',$,$,$,$,$,$);
                #17=IFCCLASSIFICATIONREFERENCE($,'21.11','muur',#17,$,$);
                #19=IFCRELASSOCIATESCLASSIFICATION('0000000000000000000007',$,$,$,(#10),#17);
                #20=IFCELEMENTQUANTITY('0000000000000000000003',$,'Qto',$,$,(#20,#21));
                #21=IFCPHYSICALCOMPLEXQUANTITY('x',$,(#21,#20),'layer',$,$);
                #22=IFCRELDEFINESBYPROPERTIES('0000000000000000000004',$,$,$,(#10),#20);
                #23=IFCCONVERSIONBASEDUNIT(#24,.LENGTHUNIT.,'FOOT',#25);
                #25=IFCMEASUREWITHUNIT(IFCRATIOMEASURE(0.3048),#23);
                #26=IFCUNITASSIGNMENT((#23));
                #1=IFCPROJECT('0000000000000000000009',$,'p',$,$,$,$,$,#26);"""})
    void referencesInCircles(String statements) {
        endsWell(statements);
    }

    @Test
    void aZipBombAndAnArchiveInAnArchive() throws IOException {
        var zeros = new byte[1 << 20];
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("model.ifc"));
            zip.write("ISO-10303-21;\nHEADER;\n".getBytes(StandardCharsets.US_ASCII));
            for (int mb = 0; mb < 1100; mb++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        fails("application/zip", bomb.toByteArray());

        var nested = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(nested)) {
            zip.putNextEntry(new ZipEntry("model.ifczip"));
            zip.write(Api.realFloor());
            zip.closeEntry();
        }
        fails("application/zip", nested.toByteArray());
    }

    @Test
    void aTextWithoutEnd() {
        fails(IFC, model("#10=IFCWALL('" + "x".repeat(20_000_000)));
    }

    private static void endsWell(String statements) {
        ended(Api.inventory(), statements).then().body("status", equalTo("SUCCEEDED"));
    }

    private static void fails(String type, byte[] file) {
        var start = Instant.now();
        var inventory = Api.inventory();
        var job = Api.ended(Streamed.upload(inventory, "", type, file));
        assertThat(Duration.between(start, Instant.now())).isLessThan(SECONDS);
        job.then().body("status", equalTo("FAILED"));
        assertThat(job.jsonPath().getString("problem.type")).endsWith("/problems/unreadable-file");
        Api.contractor().get("/inventories/{id}/elements", inventory).then().body("items", hasSize(0));
    }

    private static Response ended(UUID inventory, String statements) {
        var start = Instant.now();
        var job = Api.ended(Streamed.upload(inventory, "", IFC, model(statements)));
        assertThat(Duration.between(start, Instant.now())).isLessThan(SECONDS);
        return job;
    }

    private static byte[] model(String statements) {
        return "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n%s\nENDSEC;\nEND-ISO-10303-21;\n"
                .formatted(statements)
                .getBytes(StandardCharsets.UTF_8);
    }
}
