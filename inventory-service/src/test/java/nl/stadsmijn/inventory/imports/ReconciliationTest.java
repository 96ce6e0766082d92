package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.DescriptionGroup;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performance.Kind;
import nl.stadsmijn.inventory.description.Performances;
import nl.stadsmijn.inventory.description.Proof;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model said, what it says now, what people say: which of them counts. */
class ReconciliationTest {

    private static final Description SAID = Description.of(
            new Identity("Ligger", null, List.of("0000000000000000000001"), "00"),
            new Classification("steel-beam", "28.1", "IfcBeam", null, Description.Layer.STRUCTURE, "17 04 05"),
            new Measure(Amount.of(2, Unit.PIECE), new BigDecimal("253.8")),
            new Geometry(6000, null, null, null, "HEA 200", null, null),
            new MadeOf("steel-section", null, null, null),
            new Performances(List.of(performance(Kind.FIRE_RESISTANCE, "60"))),
            new Reuse(true, null, Description.RStrategy.R3, null),
            new Proof(Map.of("massPerUnit", Evidence.ARCHIVAL, "lengthMm", Evidence.ARCHIVAL), null));

    static List<DescriptionGroup> handMade() {
        return List.of(
                new Identity("As B", "boven plafond", List.of(), null),
                new Classification("beam", null, null, "EC002895", null, "17 04 07"),
                new Measure(Amount.of("12.5", Unit.M), new BigDecimal("42.3")),
                new Geometry(5950, 200, null, null, null, new BigDecimal("5383"), null),
                new MadeOf("concrete-precast", List.of(), "rood", "verf"),
                new Performances(List.of(performance(Kind.STRENGTH_CLASS, "S355"))),
                new Performances(List.of()),
                new Reuse(false, "draagt de buren", null, "zagen"),
                new Proof(Map.of("lengthMm", Evidence.NON_DESTRUCTIVE, "name", Evidence.VISUAL), null));
    }

    @ParameterizedTest
    @MethodSource("handMade")
    void theSameModelChangesNothing(DescriptionGroup byHand) {
        var known = SAID.with(byHand);

        assertThat(Reconciliation.of(known, SAID, SAID, SAID).description()).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("handMade")
    void whatTheModelSaysAnewReplacesWhatCameFromIt(DescriptionGroup otherwise) {
        var model = SAID.with(otherwise);

        var outcome = Reconciliation.of(SAID, SAID, model, model);

        assertThat(outcome.kept()).isEmpty();
        if (otherwise instanceof Identity now) {
            assertThat(outcome.description().identity())
                    .as("what it does not say any more stays")
                    .isEqualTo(new Identity(
                            now.name(), now.description(), SAID.identity().globalIds(), "00"));
        }
        if (otherwise instanceof Measure now) {
            assertThat(outcome.description().measure()).isEqualTo(now);
        }
    }

    /** The length was measured; a name with the model's length in it would contradict it. Other news in a name comes. */
    @ParameterizedTest
    @CsvSource({
        "5500, 6500, Stalen ligger, 'Stalen ligger HEA 200, 6500 mm', 'Stalen ligger HEA 200, 6000 mm'",
        "6000, 6500, Stalen ligger, 'Stalen ligger HEA 200, 6500 mm', 'Stalen ligger HEA 200, 6500 mm'",
        "5500, 6000, Stalen ligger, 'Stalen ligger HEA 200, type B', 'Stalen ligger HEA 200, type B'"
    })
    void aNameNamesNoSizeThatIsNotFollowed(int own, int now, String label, String name, String outcome) {
        var said = SAID.with(new Identity(label + " HEA 200, 6000 mm", null, List.of("0000000000000000000001"), "00"));
        var known = said.with(new Geometry(own, null, null, null, "HEA 200", null, null));
        var model = said.with(
                new Identity(name, null, List.of("0000000000000000000001"), "00"),
                new Geometry(now, null, null, null, "HEA 200", null, null));

        var reconciled = Reconciliation.of(known, said, model, model);

        assertThat(reconciled.description().name()).isEqualTo(outcome);
        assertThat(reconciled.description().geometry().lengthMm()).isEqualTo(own == 6000 ? now : own);
        assertThat(Reconciliation.of(reconciled.description(), model, model, model)
                        .description())
                .as("the same model again changes nothing")
                .isEqualTo(reconciled.description());
    }

    @Test
    void whatWasProvedBetterStaysThoughItIsTheSameFigure() {
        var known = SAID.with(new Proof(Map.of("lengthMm", Evidence.NON_DESTRUCTIVE), null));
        var model = SAID.with(new Geometry(6100, null, null, null, "HEA 200", null, null));

        var outcome = Reconciliation.of(known, SAID, model, model);

        assertThat(outcome.description()).isEqualTo(known);
        assertThat(outcome.kept()).singleElement().satisfies(notice -> {
            assertThat(notice.field()).isEqualTo("geometry.lengthMm");
            assertThat(notice.code()).isEqualTo("KEPT");
            assertThat(notice.value()).isEqualTo("6100");
        });
    }

    /** The model says nothing of a colour, and nothing against harvesting; people do. */
    @Test
    void whatPeopleEstablishedAndTheModelDoesNotSayIsToldInOneNotice() {
        var known = SAID.with(
                new MadeOf("steel-section", null, "RAL 3000", "verf"),
                new Reuse(false, "draagt de buren", Description.RStrategy.R3, null),
                new Performances(
                        List.of(performance(Kind.FIRE_RESISTANCE, "60"), performance(Kind.STRENGTH_CLASS, "S355"))));

        var outcome = Reconciliation.of(known, SAID, SAID, SAID);

        assertThat(outcome.description()).isEqualTo(known);
        assertThat(outcome.kept()).singleElement().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("ESTABLISHED_KEPT");
            assertThat(notice.value()).isEqualTo("colour, finish, performance, harvestable");
        });
        assertThat(Reconciliation.of(SAID, SAID, SAID, SAID).kept())
                .as("nobody established anything")
                .isEmpty();
    }

    /** Somebody saw that it can be harvested after all; another reason why not makes that no less true. */
    @Test
    void whatCanBeHarvestedAfterAllStaysSo() {
        var said = SAID.with(new Reuse(false, "cast in place", Description.RStrategy.R3, null));
        var model = SAID.with(new Reuse(false, "part of the load-bearing core", Description.RStrategy.R3, null));

        var outcome = Reconciliation.of(SAID, said, model, model);

        assertThat(outcome.description()).isEqualTo(SAID);
        assertThat(outcome.kept()).singleElement().satisfies(notice -> {
            assertThat(notice.field()).isEqualTo("harvestable");
            assertThat(notice.code()).isEqualTo("KEPT");
            assertThat(notice.value()).isEqualTo("part of the load-bearing core");
        });
    }

    @Test
    void howAValueIsKnownComesWithIt() {
        var model = SAID.with(
                new Measure(SAID.amount(), new BigDecimal("260")),
                new Proof(Map.of("massPerUnit", Evidence.HEURISTIC, "lengthMm", Evidence.ARCHIVAL), null));

        assertThat(Reconciliation.of(SAID, SAID, model, model).description()).isEqualTo(model);
    }

    @Test
    void aMassPerPieceIsNoneOfWhatIsCountedInMetres() {
        var known = SAID.with(new Measure(Amount.of("12.5", Unit.M), null));
        var model = SAID.with(new Measure(SAID.amount(), new BigDecimal("260")));

        assertThat(Reconciliation.of(known, SAID, model, model).description().measure())
                .isEqualTo(known.measure());
    }

    @Test
    void aModelOnlyFillsInWhatAnElementOfNoModelLacks() {
        var known = Description.of(new Identity("Mijn ligger", null, null, null));

        var outcome = Reconciliation.of(known, null, SAID, SAID);

        assertThat(outcome.description().name()).isEqualTo("Mijn ligger");
        assertThat(outcome.description().geometry()).isEqualTo(SAID.geometry());
        assertThat(outcome.description().proof()).isEqualTo(SAID.proof());
        assertThat(outcome.kept()).extracting(ImportNotice::field).containsExactly("name");
    }

    @Test
    void whatFollowsFromTheModelIsNotSaidByIt() {
        var stated = SAID.with(new Classification("steel-beam", null, "IfcBeam", null, null, null));
        var known = SAID.with(SAID.classification().withCodes("28.1", "17 04 07"));

        assertThat(Reconciliation.of(known, SAID, SAID, stated).kept())
                .extracting(ImportNotice::code, ImportNotice::value)
                .containsExactly(tuple("ESTABLISHED_KEPT", "eural"));
    }

    private static Performance performance(Kind kind, String value) {
        return new Performance(kind, null, value, kind.unit(), Evidence.ARCHIVAL, null);
    }
}
