package nl.stadsmijn.inventory.publication;

import static nl.stadsmijn.inventory.Examples.lot;
import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.Examples;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.publication.PublicationGate.Refusal;
import nl.stadsmijn.inventory.publication.PublicationGate.Rule;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationGateTest {

    private static final Lot GOOD = lot(slabs(pieces(12), "hollow-core-slab", true));

    @Test
    void whatIsKnownWellEnoughPasses() {
        assertThat(rules(1996, null, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1993, -, true", "1993, ' ', true", "-, -, true", "1994, -, false", "1960, AI-1, false"})
    void anOldDonorNeedsAnAsbestosReport(Integer buildYear, String report, boolean refused) {
        assertThat(rules(buildYear, report, GOOD))
                .isEqualTo(refused ? List.of(Rule.ASBESTOS_REPORT_MISSING) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"ABSENT_TESTED,", "ABSENT_PRESUMED,", "SUSPECTED,HAZARD_SUSPECTED", "PRESENT,HAZARD_PRESENT"})
    void hazards(Hazard.Status status, Rule rule) {
        var element = lot(slabs(pieces(1), "hollow-core-slab", true, new Hazard("chromium-6", status, null)));

        assertThat(rules(1996, null, element)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void everyRefusalNamesItsElement() {
        var bare = lot(slabs(null, null, true));

        assertThat(PublicationGate.check(inventory(null), Examples.donorOf(1996), List.of(GOOD, bare)))
                .containsExactly(
                        new Refusal(bare.id(), "Kanaalplaat", Rule.AMOUNT_MISSING),
                        new Refusal(bare.id(), "Kanaalplaat", Rule.PRODUCT_TYPE_MISSING));
    }

    @Test
    void whatCanNotBeHarvestedIsNotLookedAt() {
        var poured = lot(slabs(null, null, false, new Hazard("asbestos", Hazard.Status.PRESENT, null)));

        assertThat(rules(1996, null, GOOD, poured)).isEmpty();
        assertThat(rules(1996, null, poured)).containsExactly(Rule.NOTHING_TO_PUBLISH);
    }

    private static List<Rule> rules(Integer buildYear, String report, Lot... elements) {
        return PublicationGate.check(inventory(report), Examples.donorOf(buildYear), List.of(elements)).stream()
                .map(Refusal::rule)
                .toList();
    }

    private static Inventory inventory(String asbestosReport) {
        return new Inventory(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                Examples.OWNER,
                Inventory.Stage.DETAILED,
                Status.DRAFT,
                null,
                asbestosReport,
                null);
    }
}
