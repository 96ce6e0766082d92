package nl.stadsmijn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.stadsmijn.local.demo.MainJob;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, from the inventory of a real building to certified slabs in a new one; each test is a step. */
@ExtendWith(RunningPlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private final MainJob job = RunningPlatform.mainJob();
    private int lots;
    private String dealLot;

    @Test
    @Order(1)
    void aContractorImportsTheRealModel() {
        var imported = job.importInventory();
        assertThat(pieces(imported.elements(), "hollow-core-slab")).isEqualTo(44);
        var inSitu = imported.elements().stream()
                .filter(element -> !element.path("harvestable").asBoolean())
                .toList();
        assertThat(inSitu)
                .isNotEmpty()
                .allSatisfy(element -> assertThat(
                                element.path("notHarvestableReason").asText())
                        .isNotBlank());
        assertThat(sum(inSitu)).isEqualTo(5);
        assertThat(imported.rows())
                .as("every slab and the proxy has an outcome")
                .hasSize(50);
        assertThat(imported.rows())
                .filteredOn(row -> row.path("ifcClass").asText().equals("IfcBuildingElementProxy"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("notices")).isNotEmpty());
        var slabs = ofType(imported.elements(), "hollow-core-slab");
        assertThat(slabs).allSatisfy(slab -> {
            assertThat(slab.path("geometry").path("thicknessMm").asInt()).isEqualTo(200);
            assertThat(slab.path("geometry").path("lengthMm").asInt()).isGreaterThan(1000);
            assertThat(slab.path("evidence").path("lengthMm").asText()).isEqualTo("HEURISTIC");
            assertThat(slab.path("globalIds").size())
                    .isEqualTo(slab.path("amount").path("value").asInt());
            assertThat(slab.path("massPerUnit").asDouble()).isPositive();
        });
        assertThat(imported.job().path("result").path("warnings").toString()).contains("SITE_ELSEWHERE");
        lots = (int) imported.elements().stream()
                .filter(element -> element.path("harvestable").asBoolean())
                .count();
    }

    @Test
    @Order(2)
    void publishedElementsAreLotsInTheLedgerAndInSearch() {
        var published = job.publish(lots);
        assertThat(published.lots()).hasSize(lots);
        assertThat(published.lots()).allSatisfy(lot -> {
            assertThat(lot.has("address")).isFalse();
            assertThat(lot.path("place").path("lat").asDouble()).isNotEqualTo(51.8449);
        });
    }

    @Test
    @Order(3)
    void anArchitectFindsThemInDutchAndInEnglish() {
        var found = job.search();
        assertThat(found.dutch().path("total").asInt())
                .isPositive()
                .isEqualTo(found.english().path("total").asInt());
        assertThat(items(found.dutch().path("items"))).allSatisfy(lot -> {
            assertThat(lot.path("distanceKm").asDouble()).isBetween(0.0, 50.0);
            assertThat(lot.path("geometry").path("lengthMm").asInt()).isGreaterThanOrEqualTo(5000);
        });
        assertThat(found.dutch().path("facets").path("productType").toString()).contains("hollow-core-slab");
    }

    @Test
    @Order(4)
    void aDealHoldsPartOfALotAndNobodyElseCanHaveIt() {
        var agreed = job.agreeDeal();
        dealLot = agreed.deal().path("lotId").asText();
        assertThat(agreed.matches().path("items").path(0).path("reasons")).isNotEmpty();
        assertThat(agreed.deal().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(agreed.deal().path("condition").path("scheme").asText()).isEqualTo(MainJob.SCHEME);
        assertThat(agreed.refusal().status()).isEqualTo(409);
        assertThat(agreed.refusal().body().path("type").asText()).endsWith("/problems/not-enough-left");
    }

    @Test
    @Order(5)
    void harvestedLotsLieAtTheHubUntilTheirDeadline() {
        assertThat(job.harvest()).hasSize(lots);
        var atHub = job.takeIn();
        assertThat(atHub.stock()).hasSize(lots).allSatisfy(lot -> {
            assertThat(lot.path("location").path("kind").asText()).isEqualTo("HUB");
            assertThat(lot.path("storage").path("deadline").asText())
                    .isEqualTo(LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                            .plusDays(270)
                            .toString());
        });
    }

    @Test
    @Order(6)
    void aCertificateIsVerifiedByAnybodyAndShownInSearch() {
        var certified = job.certify();
        assertThat(certified.verification().path("valid").asBoolean()).isTrue();
        assertThat(certified.lots()).isNotEmpty();
        var search = RunningPlatform.anybody()
                .get("/lots?q=kanaalplaat&certified=true&near=51.9851,5.8987&radiusKm=50")
                .ok();
        assertThat(items(search.path("items")).stream()
                        .map(lot -> lot.path("lotId").asText()))
                .contains(dealLot);
    }

    @Test
    @Order(7)
    void thePassportTellsTheWholeHistoryAndNoBuyer() {
        var delivered = job.deliver();
        var history = delivered.passport().path("history").toString();
        assertThat(history).contains("LISTED", "HARVESTED", "RECEIVED", "DELIVERED");
        assertThat(delivered.passport().path("quality").path("status").asText()).isEqualTo("CERTIFIED");
        var whole = delivered.passport().toString();
        assertThat(whole)
                .doesNotContain(delivered.deal().path("buyerId").asText())
                .doesNotContain("\"price\"");
        assertThat(RunningPlatform.anybody().get("/id/" + delivered.lotId()).status())
                .isEqualTo(200);
    }

    private static int pieces(List<JsonNode> elements, String productType) {
        return sum(ofType(elements, productType));
    }

    private static List<JsonNode> ofType(List<JsonNode> elements, String productType) {
        return elements.stream()
                .filter(element -> element.path("productType").asText().equals(productType))
                .toList();
    }

    private static int sum(List<JsonNode> elements) {
        return elements.stream()
                .mapToInt(element -> element.path("amount").path("value").asInt())
                .sum();
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
