package nl.stadsmijn.inventory.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.Accounting;
import nl.stadsmijn.inventory.Api;
import nl.stadsmijn.inventory.DisposedByHub;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The survey said nothing of a substance; the code under which it was inventoried, left the donor or left a hub does. The list says what the report says. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HazardsByCodeTest {

    private static final String ROOFING = """
            {"name":"Golfplaten schuur","eural":"17 06 05*","amount":{"value":"2","unit":"t"},"harvestable":false,"notHarvestableReason":"asbest",
             "hazards":[{"substance":"pcb","status":"ABSENT_TESTED"}]}""";

    @Inject
    KafkaProbe kafka;

    @Test
    void whatACodeSaysIsInListAndReport() throws IOException {
        var inventory = inventory();
        var hazards = hazards(inventory);
        assertThat(hazards)
                .extracting(one -> one.get("status"))
                .containsExactly("ABSENT_TESTED", "BY_CODE", "REMOVED", "REMOVED");
        assertThat(hazards.get(1))
                .containsEntry("element", "Golfplaten schuur")
                .containsEntry("eural", "17 06 05*")
                .doesNotContainKey("substance");
        assertThat(hazards.get(2))
                .containsEntry("element", "Asbesthoudende leidingen")
                .containsEntry("noteNumber", "WB-2026-0999")
                .containsKey("disposalId")
                .containsEntry("receiver", "Puinrecycling Gelderland B.V.")
                .doesNotContainKeys("elementId", "publication");
        assertThat(hazards.get(3))
                .containsEntry("element", "Kanaalplaat")
                .containsEntry("hubName", "Demo Hub Arnhem")
                .containsEntry("receiver", "Stortplaats De Zweekhorst");

        var report = report(inventory);
        assertThat(report.substring(report.lastIndexOf("Hazardous substances")))
                .contains("Golfplaten schuur", "by its Eural code", "WB-2026-0999", "Kanaalplaat Demo Hub Arnhem")
                .doesNotContain("pcb");
    }

    /** A page of one shows all, once each, over all that hazards are known by. */
    @Test
    void pagesHaveAllOnce() {
        var inventory = inventory();
        var paged = new ArrayList<Map<String, Object>>();
        var query = "?limit=1";
        while (query != null) {
            var page = Api.contractor()
                    .get("/inventories/" + inventory + "/hazards" + query)
                    .jsonPath();
            paged.addAll(page.getList("items"));
            var next = page.getString("nextCursor");
            query = next == null ? null : "?limit=1&cursor=" + next;
        }
        assertThat(paged).hasSize(4).isEqualTo(hazards(inventory));
    }

    @Test
    void whatWasAnnulledOrLeftUnderAnOrdinaryCodeIsNoHazard() {
        var inventory = Api.inventory();
        Api.element(inventory, Api.SLABS);
        Api.publish(inventory).then().statusCode(200);
        Accounting.dispose(inventory, Accounting.receiver(), load("Puin", "17 01 07", "WB-1"))
                .then()
                .statusCode(201);
        var annulled = Accounting.dispose(inventory, landfill(), load("Leidingen", "17 06 05*", "WB-2"));
        Api.contractor()
                .contentType("application/json")
                .body(Map.of("reason", "was geen asbest"))
                .post("/disposals/{id}/annulment", annulled.jsonPath().getString("id"))
                .then()
                .statusCode(200);
        assertThat(hazards(inventory)).isEmpty();
    }

    private UUID inventory() {
        var inventory = Api.inventory();
        Api.element(inventory, ROOFING);
        DisposedByHub.within(inventory, kafka);
        Accounting.dispose(inventory, landfill(), load("Asbesthoudende leidingen", "17 06 05*", "WB-2026-0999"))
                .then()
                .statusCode(201);
        return inventory;
    }

    private static UUID landfill() {
        return Accounting.receiver(
                Accounting.CRUSHER.replace("\"17 01 07\"", "\"17 06 05*\"").replace("RECYCLING", "LANDFILL"));
    }

    private static Map<String, Object> load(String name, String eural, String note) {
        return new HashMap<>(
                Map.of("name", name, "eural", eural, "mass", Map.of("value", "0.4", "unit", "t"), "noteNumber", note));
    }

    private static List<Map<String, Object>> hazards(UUID inventory) {
        var answer = Api.contractor().get("/inventories/" + inventory + "/hazards");
        answer.then().statusCode(200);
        return answer.jsonPath().getList("items");
    }

    private static String report(UUID inventory) throws IOException {
        var pdf = Api.contractor()
                .get("/inventories/" + inventory + "/report?format=pdf&lang=en")
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
