package nl.stadsmijn.inventory.description;

import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;

/** What holds for all of a lot that came out of several. */
class DerivedDescriptionTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Description SLABS = slab("""
            {"massPerUnit":2838,"material":"concrete-precast","storey":"00","geometry":{"lengthMm":7910,"thicknessMm":200},
             "evidence":{"lengthMm":"NON_DESTRUCTIVE","thicknessMm":"VISUAL","material":"VISUAL"},"globalIds":["a"]}""");

    private final DerivedDescription derived = new DerivedDescription(JSON);

    @Test
    void allHaveInCommonWhatAllSay() {
        var other = slab("""
                {"name":"Kanaalplaatvloer","massPerUnit":2838,"material":"concrete-precast","geometry":{"lengthMm":6210,"thicknessMm":200},
                 "evidence":{"lengthMm":"VISUAL","thicknessMm":"HEURISTIC"},"globalIds":["b"]}""");

        var merged = derived.of(List.of(SLABS, other), pieces(19), null);

        assertThat(merged.name()).isEqualTo("Kanaalplaat / Kanaalplaatvloer");
        assertThat(merged.productType()).isEqualTo("hollow-core-slab");
        assertThat(merged.amount()).isEqualTo(pieces(19));
        assertThat(merged.measure().massPerUnit()).isEqualByComparingTo("2838");
        assertThat(merged.geometry().thicknessMm()).isEqualTo(200);
        assertThat(merged.geometry().lengthMm()).isNull();
        assertThat(merged.identity().storey()).isNull();
        assertThat(merged.identity().globalIds()).isEmpty();
        assertThat(merged.proof().evidence()).isEqualTo(Map.of("thicknessMm", Description.Evidence.HEURISTIC));
    }

    @Test
    void aHazardOfOneIsAHazardOfAllAndAnAbsenceOnlyIfAllKnowIt() {
        var one = slab("{\"hazards\":[%s,%s,%s]}"
                .formatted(
                        hazard("asbestos", "ABSENT_TESTED"),
                        hazard("PCB", "ABSENT_TESTED"),
                        hazard("lead paint", "SUSPECTED")));
        var other = slab("{\"hazards\":[%s,%s]}"
                .formatted(hazard("Asbestos", "ABSENT_PRESUMED"), hazard("lead paint", "ABSENT_TESTED")));

        assertThat(derived.of(List.of(one, other), pieces(2), null).hazards())
                .extracting(Hazard::substance, Hazard::status)
                .containsExactly(
                        tuple("Asbestos", Hazard.Status.ABSENT_PRESUMED), tuple("lead paint", Hazard.Status.SUSPECTED));
    }

    @Test
    void aTreatmentMakesAnotherProductOfTheSameMaterial() {
        var treated = derived.of(List.of(SLABS), pieces(48), "concrete-paving-slab");

        assertThat(treated.productType()).isEqualTo("concrete-paving-slab");
        assertThat(treated.material()).isEqualTo("concrete-precast");
        assertThat(treated.geometry()).isNull();
        assertThat(treated.measure().massPerUnit()).isNull();
        assertThat(treated.condition()).isNull();
        assertThat(treated.terms().price()).isEqualTo(Price.ON_REQUEST);
        assertThat(treated.proof().evidence()).isEqualTo(Map.of("material", Description.Evidence.VISUAL));
        assertThat(treated.harvestable()).isTrue();
    }

    @Test
    void whatWasCutIsNoLongerAsLongAsItWasThoughItIsTheSameProduct() {
        var cut = derived.of(List.of(SLABS), pieces(24), "hollow-core-slab");

        assertThat(cut.productType()).isEqualTo("hollow-core-slab");
        assertThat(cut.geometry()).isNull();
        assertThat(cut.measure().massPerUnit()).isNull();
    }

    @Test
    void whatIsWasteInPartIsWasteAndStaysSoThroughATreatment() {
        var waste = slab("{\"provenance\":{\"wasteStatus\":\"WASTE\"}}");
        var product = slab("{\"provenance\":{\"origin\":\"DEINSTALLATION\",\"wasteStatus\":\"NON_WASTE\"}}");
        var ceased = slab("{\"provenance\":{\"wasteStatus\":\"END_OF_WASTE\"}}");

        assertThat(lawOf(null, product, waste)).isEqualTo(Provenance.WasteStatus.WASTE);
        assertThat(lawOf("concrete-paving-slab", waste)).isEqualTo(Provenance.WasteStatus.WASTE);
        assertThat(lawOf(null, product, ceased)).isEqualTo(Provenance.WasteStatus.END_OF_WASTE);
        assertThat(lawOf(null, product, product)).isEqualTo(Provenance.WasteStatus.NON_WASTE);
        assertThat(derived.of(List.of(product, SLABS), pieces(2), null).provenance())
                .isNull();
    }

    private Provenance.WasteStatus lawOf(String productType, Description... parents) {
        return derived.of(List.of(parents), pieces(2), productType).provenance().wasteStatus();
    }

    @Test
    void whatIsOfAUnitIsWorthNothingInAnother() {
        var weighed = derived.of(List.of(SLABS), Amount.of("34056", Unit.KG), null);

        assertThat(weighed.measure().massPerUnit()).isNull();
        assertThat(weighed.terms().price()).isEqualTo(Price.ON_REQUEST);
        assertThat(weighed.geometry()).isEqualTo(SLABS.geometry());
    }

    private static String hazard(String substance, String status) {
        return "{\"substance\":\"%s\",\"status\":\"%s\"}".formatted(substance, status);
    }

    /** A slab with some fields said otherwise. */
    private static Description slab(String fields) {
        try {
            var json = (ObjectNode) JSON.valueToTree(slabs(pieces(12), "hollow-core-slab", true));
            json.setAll((ObjectNode) JSON.readTree(fields));
            return JSON.treeToValue(json, Description.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
