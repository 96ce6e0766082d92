package nl.stadsmijn.hub.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.EvidenceKind;
import nl.stadsmijn.hub.hub.Acceptance;
import nl.stadsmijn.hub.hub.Capacity;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.OpeningHours;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;

class AdmissionPolicyTest {

    private static final Amount EIGHT = Amount.of(8, Unit.PIECE);
    private static final LocalDate DAY = Scene.DAY;

    private final Description slab = Scene.slab();

    @Test
    void whatItTakesIsWhatWasSaidAndElseWhatItsDescriptionSays() {
        var verdict = judge(Scene.hub(), EIGHT, Scene.floor("20"), slab);
        assertThat(verdict.takes().floorM2()).isEqualByComparingTo("20");
        assertThat(verdict.takes().volumeM3()).isEqualByComparingTo("11.52");
        assertThat(verdict.takes().massT()).isEqualByComparingTo("17.76");
        assertThat(verdict.takes().places()).isNull();
        assertThat(verdict.isAccepted()).isTrue();
    }

    @Test
    void aLimitThatIsTooNearIsNamedWithWhatIsFreeAndWhatWouldFit() {
        var hub = Scene.hub(new Capacity(Scene.m("100"), null, null, null));
        var room = new Room(hub.limits(), Scene.use("87.5"));
        var verdict = Scene.policy(hub).judge(Scene.candidate(EIGHT, Scene.floor("20")), slab, room);
        var refusal = verdict.refusals().getFirst();
        assertThat(refusal.reason()).isEqualTo(Verdict.Reason.NO_ROOM);
        assertThat(refusal.detail()).isEqualTo("floor: 12.5 m² free, this takes 20 m²; 5 of the 8 pieces would fit.");
        assertThat(refusal.room().limit()).isEqualTo(Limit.FLOOR);
        assertThat(refusal.room().fits()).isEqualTo(Amount.of(5, Unit.PIECE));
    }

    @Test
    void everyLimitThatIsTooNearIsNamedAndWhatIsFullHasRoomForNothing() {
        var hub = Scene.hub(new Capacity(Scene.m("10"), Scene.m("11.52"), Scene.m("0"), 1));
        var verdict = judge(hub, EIGHT, new Space(Scene.m("10.001"), null, null, Scene.m("1")), slab);
        assertThat(verdict.refusals())
                .extracting(refusal -> refusal.room().limit())
                .containsExactly(Limit.FLOOR, Limit.MASS);
        assertThat(verdict.detail())
                .isEqualTo("floor: 10 m² free, this takes 10.001 m²; 7 of the 8 pieces would fit."
                        + " mass: 0 t free, this takes 17.76 t; nothing of it would fit.");
    }

    @Test
    void whatIsNotKnownIsNotJudgedAndSaid() {
        var hub = Scene.hub(new Capacity(Scene.m("1"), Scene.m("1"), Scene.m("1"), 1));
        var verdict = judge(hub, EIGHT, null, null);
        assertThat(verdict.isAccepted()).isTrue();
        assertThat(verdict.notJudged())
                .containsExactly(
                        "product and evidence: nobody has described it yet",
                        "floor: nobody has said how it is stacked",
                        "volume: its measures are not known",
                        "mass: its mass is not known",
                        "places: nobody has said how it is stacked");
    }

    @Test
    void aHubTakesTheTypesItNamesAndThoseBelowThem() {
        assertThat(judge(Scene.accepting("floor"), EIGHT, null, slab).isAccepted())
                .isTrue();
        var verdict = judge(Scene.accepting("window", "door"), EIGHT, null, slab);
        assertThat(verdict.detail()).isEqualTo("This hub does not accept hollow-core-slab; it accepts window, door.");
    }

    @Test
    void aWorseConditionThanItTakesIsRefusedAndOneThatNobodySaidIsNot() {
        var hub = Scene.asking(new Acceptance(1, null, false));
        assertThat(judge(hub, EIGHT, null, null).notJudged()).contains("condition: nobody has said what it is");
        assertThat(judge(hub, EIGHT, null, slab).refusals())
                .extracting(Verdict.Refusal::reason)
                .containsExactly(Verdict.Reason.CONDITION_TOO_BAD);
        assertThat(judge(Scene.asking(new Acceptance(2, null, false)), EIGHT, null, slab)
                        .isAccepted())
                .isTrue();
        assertThat(judge(hub, EIGHT, null, Scene.slab(null)).notJudged())
                .containsExactly("condition: nobody has said what it is");
    }

    @Test
    void evidenceIsAskedOfTheProductsThatItIsAskedOf() {
        var tested = Set.of(EvidenceKind.NON_DESTRUCTIVE, EvidenceKind.DESTRUCTIVE);
        var ofFloors = new Acceptance.RequiredEvidence(List.of("floor"), tested);
        var ofDoors = new Acceptance.RequiredEvidence(List.of("door"), tested);
        var ofAll = new Acceptance.RequiredEvidence(null, Set.of(EvidenceKind.VISUAL));
        assertThat(judge(Scene.asking(new Acceptance(null, List.of(ofFloors), false)), EIGHT, null, slab)
                        .detail())
                .isEqualTo("Nothing of its description rests on DESTRUCTIVE or NON_DESTRUCTIVE evidence.");
        assertThat(judge(Scene.asking(new Acceptance(null, List.of(ofDoors, ofAll), false)), EIGHT, null, slab)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void aTemporaryHubTakesNothingOnceItIsGone() {
        assertThat(judge(Scene.until(DAY), EIGHT, null, slab).isAccepted()).isTrue();
        assertThat(judge(Scene.until(DAY.minusDays(1)), EIGHT, null, slab).refusals())
                .extracting(Verdict.Refusal::reason)
                .containsExactly(Verdict.Reason.HUB_GONE);
    }

    @Test
    void whatIsPlannedComesWhileTheHubIsOpenAndWhatStandsAtTheDoorFoundItSo() {
        var hub = Scene.open(new OpeningHours(List.of(), List.of()));
        var candidate = Scene.candidate(EIGHT, null);
        var room = new Room(hub.limits(), Scene.use("0"));
        assertThat(new AdmissionPolicy(hub, Scene.TAXONOMY, DAY, true)
                        .judge(candidate, slab, room)
                        .detail())
                .isEqualTo("This hub is closed on 2026-11-30.");
        assertThat(new AdmissionPolicy(hub, Scene.TAXONOMY, DAY, false)
                        .judge(candidate, slab, room)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void metresTakeTheirSectionSquareMetresTheirThicknessAndTonnesTheirOwnWeight() {
        var planks = Scene.of(Unit.M, "2.5", new Description.Size(null, 200, null, 22));
        var boards = Scene.of(Unit.M2, null, new Description.Size(null, null, null, 18));
        assertThat(Space.of(planks, Amount.of("100", Unit.M)).volumeM3()).isEqualByComparingTo("0.44");
        assertThat(Space.of(planks, Amount.of("100", Unit.M)).massT()).isEqualByComparingTo("0.25");
        assertThat(Space.of(boards, Amount.of("50", Unit.M2)).volumeM3()).isEqualByComparingTo("0.9");
        assertThat(Space.of(null, Amount.of("12.5", Unit.M3)).volumeM3()).isEqualByComparingTo("12.5");
        assertThat(Space.of(
                                Scene.of(Unit.T, null, new Description.Size(null, null, null, null)),
                                Amount.of("750", Unit.KG))
                        .massT())
                .isEqualByComparingTo("0.75");
        assertThat(Space.of(null, EIGHT)).isEqualTo(Space.UNKNOWN);
    }

    @Test
    void whatIsSeenAtTheDoorCountsForMoreThanWhatWasDescribed() {
        assertThat(seen(3, 4).refusals())
                .extracting(Verdict.Refusal::reason)
                .containsExactly(Verdict.Reason.CONDITION_TOO_BAD);
        assertThat(seen(1, 1).isAccepted()).isTrue();
        assertThat(judge(Scene.asking(new Acceptance(1, null, false)), EIGHT, null, slab)
                        .isAccepted())
                .isFalse();
    }

    private Verdict seen(int worst, int condition) {
        var hub = Scene.asking(new Acceptance(worst, null, false));
        return Scene.policy(hub)
                .judge(
                        new Candidate(new UUID(1, 1), EIGHT, null, condition),
                        slab,
                        new Room(hub.limits(), Scene.use("0")));
    }

    private static Verdict judge(Hub hub, Amount amount, Space said, Description description) {
        return Scene.policy(hub)
                .judge(
                        new Candidate(new UUID(1, 1), amount, said),
                        description,
                        new Room(hub.limits(), Scene.use("0")));
    }
}
