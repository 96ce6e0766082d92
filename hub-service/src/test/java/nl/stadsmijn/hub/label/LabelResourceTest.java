package nl.stadsmijn.hub.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels as they come out of a printer at 200 dpi: read back by their codes and their words. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LabelResourceTest {

    private static final int DPI = 200;
    private static final double MM_PER_INCH = 25.4;

    @Inject
    Descriptions descriptions;

    @Inject
    KnownProductTypes productTypes;

    @ConfigProperty(name = "stadsmijn.public-url")
    String publicUrl;

    private final UUID lot = Ids.next();
    private final UUID doors = Ids.next();
    private UUID hub;

    @BeforeEach
    void slabsOnAShelfAndADoorOfALongName() {
        productTypes.hearTheUsual();
        hub = Api.hub(Organisations.HUB);
        var slabs = Others.slabs(lot, 12);
        descriptions.hear(slabs);
        descriptions.hear(Others.harvested(slabs, lot, 12, 0));
        descriptions.hear(Others.walkIn(doors, 1)
                .put(
                        "name",
                        "Binnendeur opdek rechts met glasopening 830 × 2315 mm, wit geschilderd, inclusief beslag"));
        Api.operator()
                .body("{\"codes\": [\"A-01-1\", \"A-01-2\"]}")
                .post("/hubs/%s/places".formatted(hub))
                .then()
                .statusCode(201);
        Api.intake(hub, "{\"lotId\": \"%s\"}, {\"lotId\": \"%s\"}".formatted(lot, doors));
        Api.operator()
                .body("{\"lines\": [{\"lotId\": \"%s\", \"place\": \"A-01-2\"}]}".formatted(lot))
                .post("/hubs/%s/shelvings".formatted(hub))
                .then()
                .statusCode(200);
    }

    @Test
    void aLotsCodeLeadsToItsPassportAndItsWordsSayWhatItIs() throws Exception {
        try (var sheet = labels("lots=%s,%s".formatted(lot, doors))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(code(sheet, 0, 0)).isEqualTo("%s/id/%s".formatted(publicUrl, lot));
            assertThat(code(sheet, 0, 1)).isEqualTo("%s/id/%s".formatted(publicUrl, doors));
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains(
                            "Kanaalplaat 7910",
                            "12 stuks",
                            "A-01-2",
                            lot.toString(),
                            tail(lot),
                            "Houten deur",
                            "1 stuk",
                            tail(doors));
        }
        try (var sheet = labels("language=en&lots=" + doors)) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("timber door", "1 piece");
        }
    }

    @Test
    void aPlacesCodeLeadsToThePlace() throws Exception {
        String place = Api.operator()
                .get("/hubs/%s/places".formatted(hub))
                .then()
                .extract()
                .path("items[0].id");
        try (var sheet = labels("places=A-01-1")) {
            assertThat(code(sheet, 0, 0)).isEqualTo("%s/api/v1/hubs/%s/places/%s".formatted(publicUrl, hub, place));
            assertThat(new PDFTextStripper().getText(sheet)).contains("A-01-1", "Hub Arnhem-Noord");
        }
    }

    @Test
    void aSheetThatIsPartlyUsedIsFilledAndTheNextBegun() throws Exception {
        var codes = IntStream.range(0, 26).mapToObj(number -> "B-" + number).toList();
        Api.operator()
                .body("{\"codes\": [\"%s\"]}".formatted(String.join("\", \"", codes)))
                .post("/hubs/%s/places".formatted(hub))
                .then()
                .statusCode(201);
        try (var sheet = labels("start=24&places=" + String.join(",", codes))) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(3);
            assertThat(text(sheet, 1)).contains("B-0").doesNotContain("B-1");
            assertThat(text(sheet, 2)).contains("B-1", "B-24");
            assertThat(text(sheet, 3)).contains("B-25").doesNotContain("B-24");
            assertThat(code(sheet, 0, 23)).contains("/places/");
        }
    }

    @Test
    void whatIsNotThereIsNamed() {
        refused("lots=%s,%s".formatted(lot, Ids.next()), "lots[1]", "UNKNOWN_LOT");
        refused("places=A-01-1,Z-9", "places[1]", "UNKNOWN_PLACE");
        refused("lots=" + lot + "&places=A-01-1", "lots", "CONTRADICTION");
        refused("language=en", "lots", "REQUIRED");
        refused("lots=12345", "lots", "WRONG_VALUE");
        refused(
                "places="
                        + String.join(
                                ",",
                                IntStream.range(0, 101)
                                        .mapToObj(Integer::toString)
                                        .toList()),
                "places",
                "TOO_MANY");
    }

    private void refused(String query, String field, String code) {
        Api.operator()
                .get("/hubs/%s/labels?%s".formatted(hub, query))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(code)));
    }

    private PDDocument labels(String query) throws IOException {
        var pdf = Api.operator()
                .get("/hubs/%s/labels?%s".formatted(hub, query))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        Files.createDirectories(Path.of("target/labels"));
        Files.write(Path.of("target/labels", query.replaceAll("=.*", "") + ".pdf"), pdf);
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument sheet, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(sheet);
    }

    private static String tail(UUID id) {
        return id.toString().substring(28);
    }

    /** What a scanner reads that is held over one label. */
    private static String code(PDDocument sheet, int page, int label) throws IOException, ReaderException {
        var image = new PDFRenderer(sheet).renderImageWithDPI(page, DPI);
        var left = pixels(label % LabelSheet.ACROSS * 70);
        var top = pixels(0.5 + row(label) * 37);
        return scan(image.getSubimage(left, top, pixels(34), pixels(36)));
    }

    private static int row(int label) {
        return label / LabelSheet.ACROSS;
    }

    private static int pixels(double mm) {
        return (int) Math.round(mm / MM_PER_INCH * DPI);
    }

    private static String scan(BufferedImage image) throws ReaderException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
