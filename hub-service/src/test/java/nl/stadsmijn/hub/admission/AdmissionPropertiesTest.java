package nl.stadsmijn.hub.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.hub.hub.Capacity;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.room.Limit;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** What must hold of every hub and everything that is brought there. */
class AdmissionPropertiesTest {

    /** Whatever comes, in whatever order: what was let in fits, and what was refused did not. */
    @Property
    void aHubIsNeverOverfilledAndNothingIsRefusedThatFits(
            @ForAll @IntRange(max = 500) int floor,
            @ForAll @IntRange(max = 20) int places,
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 9000) Integer> brought) {
        var hub = Scene.hub(new Capacity(BigDecimal.valueOf(floor), null, null, places));
        var door = new Door(
                Scene.policy(hub), Map.of(), Map.of(), new Room(hub.limits(), Scene.use("0")), Expectation.NOTHING);
        var taken = BigDecimal.ZERO;
        var lots = 0;
        for (var hundredths : brought) {
            var space = new Space(BigDecimal.valueOf(hundredths, 2), null, null, BigDecimal.ONE);
            var verdict = door.judge(new Candidate(new UUID(1, lots), Amount.of(1, Unit.PIECE), space));
            var fits = taken.add(space.floorM2()).compareTo(BigDecimal.valueOf(floor)) <= 0 && lots < places;
            assertThat(verdict.isAccepted()).isEqualTo(fits);
            if (verdict.isAccepted()) {
                door.let(verdict, new UUID(1, lots));
                taken = taken.add(space.floorM2());
                lots++;
            }
        }
        assertThat(door.taken()).hasSize(lots);
    }

    /** Of what does not fit whole, the part that is said to fit does, and a piece more does not. */
    @Property
    void whatIsSaidToFitDoesAndOnePieceMoreDoesNot(
            @ForAll @IntRange(max = 100_000) int free,
            @ForAll @IntRange(min = 1, max = 9_999) int each,
            @ForAll @IntRange(min = 1, max = 400) int pieces) {
        var hub = Scene.hub(new Capacity(BigDecimal.valueOf(free, 2), null, null, null));
        var whole = judge(hub, each, pieces);
        whole.refusals().forEach(refusal -> {
            assertThat(refusal.room().limit()).isEqualTo(Limit.FLOOR);
            var fits = refusal.room().fits().value().intValueExact();
            assertThat(fits).isLessThan(pieces);
            assertThat(judge(hub, each, fits).isAccepted()).isTrue();
            assertThat(judge(hub, each, fits + 1).isAccepted()).isFalse();
        });
    }

    /** The description of a lot never has something refused for its space that the same space, said, would not. */
    @Property
    void aSpaceIsJudgedAlikeWhoeverSaysIt(@ForAll @IntRange(min = 1, max = 60) int pieces) {
        var hub = Scene.hub(new Capacity(null, BigDecimal.TEN, BigDecimal.valueOf(25), null));
        var room = new Room(hub.limits(), Scene.use("0"));
        var amount = Amount.of(pieces, Unit.PIECE);
        var described = Scene.policy(hub).judge(Scene.candidate(amount, null), Scene.slab(), room);
        var said = Scene.policy(hub).judge(Scene.candidate(amount, described.takes()), null, room);
        assertThat(said.refusals()).isEqualTo(described.refusals());
    }

    private static Verdict judge(Hub hub, int each, int pieces) {
        var floor = BigDecimal.valueOf((long) each * pieces, 2).setScale(2, RoundingMode.UNNECESSARY);
        return Scene.policy(hub)
                .judge(
                        Scene.candidate(Amount.of(pieces, Unit.PIECE), new Space(floor, null, null, null)),
                        null,
                        new Room(hub.limits(), Scene.use("0")));
    }
}
