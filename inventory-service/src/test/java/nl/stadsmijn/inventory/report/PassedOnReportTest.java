package nl.stadsmijn.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.DisposedByHub;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What hubs passed on stands on paper as it stands in the balance. The PDFs stay in {@code target/reports}, to be looked at. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PassedOnReportTest {

    @Inject
    KafkaProbe kafka;

    @Test
    void receiversOfHubsAreInPdfAndWorkbook() throws Exception {
        var empty = Api.inventory();
        assertThat(pdf(empty, "nl")).contains("Hubs hebben niets naar een ontvanger afgevoerd.");

        var inventory = DisposedByHub.within(Api.inventory(), kafka).inventory();
        assertThat(passedOn(pdf(inventory, "nl"), "Door hubs afgevoerd", "Verschillen verklaard"))
                .contains("Demo Hub Arnhem", "17 01 01 ", "Puinrecycling Rivierenland (gerecycled)")
                .contains("Havenweg 12, Tiel", "OV-2024-118", "10,000")
                .contains("17 06 05*", "Stortplaats De Zweekhorst (verwijderd)", "asbestos found", "2,500");
        assertThat(passedOn(pdf(inventory, "en"), "Passed on by hubs", "Differences explained"))
                .contains("Puinrecycling Rivierenland (recycled)", "De Zweekhorst (disposed of)", "10.000");

        assertThat(sheet(inventory, "Passed on by hubs"))
                .containsExactly(
                        List.of("Hub", "Eural code", "Receiver", "Address", "Authority", "Reason", "t"),
                        List.of(
                                "Demo Hub Arnhem",
                                "17 01 01 concrete",
                                "Puinrecycling Rivierenland (recycled)",
                                "Havenweg 12, Tiel",
                                "OV-2024-118",
                                "nobody has asked for it in nine months",
                                "10.000000000"),
                        List.of(
                                "Demo Hub Arnhem",
                                "17 06 05* construction materials containing asbestos",
                                "Stortplaats De Zweekhorst (disposed of)",
                                "Doesburgseweg 16, Zevenaar",
                                "OV-2019-7",
                                "asbestos found",
                                "2.500000000"));
    }

    private static String passedOn(String text, String from, String until) {
        return text.substring(text.indexOf(from), text.indexOf(until));
    }

    private static String pdf(UUID inventory, String language) throws IOException {
        var bytes = Api.contractor()
                .get("/inventories/" + inventory + "/report?format=pdf&lang=" + language)
                .asByteArray();
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/passed-on-%s.pdf".formatted(language)), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The cells of a sheet, as they are written. */
    private static List<List<String>> sheet(UUID inventory, String name) throws Exception {
        var bytes = Api.contractor()
                .get("/inventories/" + inventory + "/report?format=xlsx&lang=en")
                .asByteArray();
        var parts = new HashMap<String, Document>();
        var file = Files.write(Path.of("target/reports/passed-on.xlsx"), bytes);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(zip.getInputStream(entry)));
            }
        }
        var texts = all(parts.get("xl/sharedStrings.xml"), "si").stream()
                .map(Element::getTextContent)
                .toList();
        var number = 1
                + all(parts.get("xl/workbook.xml"), "sheet").stream()
                        .map(sheet -> sheet.getAttribute("name"))
                        .toList()
                        .indexOf(name);
        return all(parts.get("xl/worksheets/sheet%d.xml".formatted(number)), "row").stream()
                .map(row -> all(row, "c").stream()
                        .map(cell -> cell.getAttribute("t").equals("s")
                                ? texts.get(Integer.parseInt(cell.getTextContent()))
                                : cell.getTextContent())
                        .toList())
                .toList();
    }

    private static List<Element> all(Node within, String tag) {
        var found = within instanceof Document document
                ? document.getElementsByTagName(tag)
                : ((Element) within).getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
