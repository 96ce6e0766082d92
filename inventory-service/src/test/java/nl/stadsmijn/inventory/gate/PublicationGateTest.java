package nl.stadsmijn.inventory.gate;

import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.Examples;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationGateTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Description GOOD = slabs(pieces(12), "hollow-core-slab", true);

    @Test
    void whatIsKnownWellEnoughPassesWithoutANotice() {
        assertThat(PublicationGate.refusals(GOOD, Sight.SEEN)).isEmpty();
        assertThat(PublicationGate.notices(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1993, -, true",
                "1993, ' ', true",
                "1993, …, true",
                "-, -, true",
                "1994, -, false",
                "1960, AI-1, false"
            })
    void anOldDonorNeedsAnAsbestosReport(Integer buildYear, String report, boolean refused) {
        assertThat(PublicationGate.refusal(Examples.donorOf(buildYear), inventory(report)))
                .isEqualTo(refused ? Optional.of(Rule.ASBESTOS_REPORT_MISSING) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"ABSENT_TESTED,", "ABSENT_PRESUMED,", "SUSPECTED,HAZARD_SUSPECTED", "PRESENT,HAZARD_PRESENT"})
    void hazards(Hazard.Status status, Rule rule) {
        var what = slabs(pieces(1), "hollow-core-slab", true, new Hazard("chromium-6", status, null));

        assertThat(PublicationGate.refusals(what, Sight.SEEN)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void everyRuleThatIsBrokenIsTold() {
        var bare = slabs(null, null, true, new Hazard("asbestos", Hazard.Status.PRESENT, null));

        assertThat(PublicationGate.refusals(without(bare, "condition"), Sight.SEEN))
                .containsExactly(
                        Rule.AMOUNT_MISSING, Rule.PRODUCT_TYPE_MISSING, Rule.CONDITION_MISSING, Rule.HAZARD_PRESENT);
    }

    @ParameterizedTest
    @CsvSource({"DETAILED, false, true", "DETAILED, true, false", "PRE_CHECK, false, false", "PRE_CHECK, true, false"})
    void aConditionIsAskedOfWhoStoodBeforeIt(Inventory.Stage stage, boolean fromModel, boolean refused) {
        var what = without(GOOD, "condition");
        if (fromModel) {
            what = with(what, "0OnxKnweDAt9hOIopLidKD");
        }

        assertThat(PublicationGate.refusals(what, Sight.ofSurvey(stage, what)))
                .isEqualTo(refused ? List.of(Rule.CONDITION_MISSING) : List.of());
        assertThat(PublicationGate.notices(what)).containsExactly(Notice.CONDITION_NOT_ASSESSED);
    }

    @Test
    void whatWasKnownOfAConditionStaysKnown() {
        var unknown = without(GOOD, "condition");

        assertThat(PublicationGate.refusals(unknown, Sight.ofOffered(GOOD))).containsExactly(Rule.CONDITION_MISSING);
        assertThat(PublicationGate.refusals(unknown, Sight.ofOffered(unknown))).isEmpty();
    }

    @Test
    void aWindowThatHasEndedIsNoticed() {
        var donor = Examples.donorOf(1996);
        var lastDay = donor.demolitionWindow().until();

        assertThat(PublicationGate.notice(donor, lastDay)).isEmpty();
        assertThat(PublicationGate.notice(donor, lastDay.plusDays(1))).contains(Notice.AVAILABILITY_PASSED);
    }

    private static Description without(Description what, String field) {
        return read(((ObjectNode) JSON.valueToTree(what)).without(field));
    }

    private static Description with(Description what, String globalId) {
        var json = (ObjectNode) JSON.valueToTree(what);
        json.putArray("globalIds").add(globalId);
        return read(json);
    }

    private static Description read(ObjectNode json) {
        return JSON.convertValue(json, Description.class);
    }

    private static Inventory inventory(String asbestosReport) {
        return new Inventory(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                Examples.OWNER,
                Inventory.Stage.DETAILED,
                Status.DRAFT,
                LocalDate.of(2026, 11, 18),
                asbestosReport,
                null,
                null,
                null);
    }
}
