package nl.stadsmijn.hub.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.stadsmijn.hub.hub.Capacity;
import nl.stadsmijn.hub.room.Room;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;

/** A room that was promised is there, whoever came first. */
class ExpectationPropertiesTest {

    private static final UUID WALK_IN = new UUID(9, 9);

    /** Lots of three pieces are announced until the hub is full; then all of them come piece by piece, and somebody else before each. */
    @Property
    void whatWasPromisedRoomComesInHoweverItComesAndNobodyElseTakesIt(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9000) Integer> announced,
            @ForAll @IntRange(max = 300) int spare,
            @ForAll long seed) {
        var promised = new ArrayList<Awaited>();
        var pieces = new ArrayList<Candidate>();
        for (var lot = 0; lot < announced.size(); lot++) {
            var takes = floor(BigDecimal.valueOf(announced.get(lot), 2));
            promised.add(new Awaited(new UUID(1, lot), BigDecimal.valueOf(3), takes, takes));
            pieces.addAll(Collections.nCopies(
                    3,
                    new Candidate(
                            new UUID(1, lot),
                            Amount.of(1, Unit.PIECE),
                            takes.share(BigDecimal.ONE, BigDecimal.valueOf(3)))));
        }
        var sum = announced.stream().mapToLong(Integer::longValue).sum() + spare;
        var door = door(BigDecimal.valueOf(sum, 2), promised);
        Collections.shuffle(pieces, new Random(seed));
        for (var piece : pieces) {
            var other = door.judge(walkIn(BigDecimal.valueOf(spare + 10L, 2)));
            assertThat(other.isAccepted()).isFalse();
            var verdict = door.judge(piece);
            assertThat(verdict.refusals()).isEmpty();
            door.let(verdict, piece.lotId());
        }
    }

    @Test
    void whatIsRefusedHearsWhatIsKept() {
        var door = door(BigDecimal.valueOf(50), List.of(awaited(45)));
        assertThat(door.judge(walkIn(BigDecimal.TEN)).detail())
                .isEqualTo(
                        "floor: 5 m² free and 45 m² kept for what is still to come, this takes 10 m²; nothing of it would fit.");
        assertThat(door.judge(walkIn(BigDecimal.valueOf(5))).isAccepted()).isTrue();
    }

    /** What takes more than was said finds what is free besides, and no more. */
    @Test
    void whatTakesMoreThanItWasPromisedIsJudgedOnAllThatIsFree() {
        var door = door(BigDecimal.valueOf(50), List.of(awaited(45)));
        assertThat(door.judge(piece(BigDecimal.valueOf(50))).isAccepted()).isTrue();
        assertThat(door.judge(piece(BigDecimal.valueOf(51))).detail())
                .isEqualTo("floor: 50 m² free, this takes 51 m²; nothing of it would fit.");
    }

    /** A hub that was filled past its promise by who measured anew, or gave up floor, still takes in what it said it would. */
    @Test
    void aPromiseIsKeptWhateverWasTakenMeanwhile() {
        var hub = Scene.hub(new Capacity(BigDecimal.valueOf(50), null, null, null));
        var room = new Room(hub.limits(), Scene.use("30"));
        var door = new Door(Scene.policy(hub), Map.of(), Map.of(), room, new Expectation(List.of(awaited(45))));
        assertThat(door.judge(piece(BigDecimal.valueOf(45))).isAccepted()).isTrue();
        assertThat(door.judge(piece(BigDecimal.valueOf(46))).isAccepted()).isFalse();
        assertThat(door.judge(walkIn(BigDecimal.ONE)).isAccepted()).isFalse();
    }

    /** Of what was announced so much left as is counted against it, however little of that is there. */
    @Test
    void whatGotLostOnTheWayLeavesNoRoomBehind() {
        var door = door(BigDecimal.valueOf(50), List.of(awaited(45)));
        var all = new Candidate(
                new UUID(1, 0), Amount.of(1, Unit.PIECE), floor(BigDecimal.valueOf(20)), null, BigDecimal.valueOf(3));
        var verdict = door.judge(all);
        door.let(verdict, all.lotId());
        assertThat(door.judge(walkIn(BigDecimal.valueOf(30))).isAccepted()).isTrue();
    }

    private static Door door(BigDecimal floor, List<Awaited> promised) {
        var hub = Scene.hub(new Capacity(floor, null, null, null));
        var room = new Room(hub.limits(), Scene.use("0"));
        return new Door(Scene.policy(hub), Map.of(), Map.of(), room, new Expectation(promised));
    }

    private static Awaited awaited(int floor) {
        return new Awaited(new UUID(1, 0), BigDecimal.valueOf(3), floor(BigDecimal.valueOf(floor)), Space.UNKNOWN);
    }

    private static Candidate piece(BigDecimal floor) {
        return new Candidate(new UUID(1, 0), Amount.of(1, Unit.PIECE), floor(floor), null, BigDecimal.valueOf(3));
    }

    private static Candidate walkIn(BigDecimal floor) {
        return new Candidate(WALK_IN, Amount.of(1, Unit.PIECE), floor(floor));
    }

    private static Space floor(BigDecimal m2) {
        return new Space(m2, null, null, null);
    }
}
