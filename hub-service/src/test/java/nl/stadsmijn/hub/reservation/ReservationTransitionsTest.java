package nl.stadsmijn.hub.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every command. */
class ReservationTransitionsTest {

    private static final String TABLE = """
            state        | confirm             | extend              | release             | cut back            | cut in part         | fulfil              | judge met           | judge not met
            option       | FIRM                | OPTION              | RELEASED            | CUT_BACK            | OPTION of 6         | not-yet-firm        | not-yet-firm        | not-yet-firm
            extended     | FIRM                | already-extended    | RELEASED            | CUT_BACK            | OPTION of 6         | not-yet-firm        | not-yet-firm        | not-yet-firm
            past option  | EXPIRED             | EXPIRED             | EXPIRED             | EXPIRED             | EXPIRED             | EXPIRED             | EXPIRED             | EXPIRED
            firm         | already-firm        | already-firm        | RELEASED            | CUT_BACK            | FIRM of 6           | FULFILLED           | FIRM                | DISSOLVED
            deal option  | FIRM                | OPTION              | RELEASED            | CUT_BACK            | CUT_BACK            | not-yet-firm        | not-yet-firm        | not-yet-firm
            deal firm    | already-firm        | already-firm        | RELEASED            | CUT_BACK            | CUT_BACK            | FULFILLED           | FIRM                | DISSOLVED
            FULFILLED    | already-fulfilled   | already-fulfilled   | already-fulfilled   | already-fulfilled   | already-fulfilled   | already-fulfilled   | already-fulfilled   | already-fulfilled
            RELEASED     | already-released    | already-released    | already-released    | already-released    | already-released    | already-released    | already-released    | already-released
            EXPIRED      | already-expired     | already-expired     | already-expired     | already-expired     | already-expired     | already-expired     | already-expired     | already-expired
            DISSOLVED    | already-dissolved   | already-dissolved   | already-dissolved   | already-dissolved   | already-dissolved   | already-dissolved   | already-dissolved   | already-dissolved
            CUT_BACK     | already-cut-back    | already-cut-back    | already-cut-back    | already-cut-back    | already-cut-back    | already-cut-back    | already-cut-back    | already-cut-back
            REFUSED      | already-refused     | already-refused     | already-refused     | already-refused     | already-refused     | already-refused     | already-refused     | already-refused
            """;

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Condition CONDITION = new Condition("hollow-core-slab", LocalDate.of(2027, 3, 1));
    private static final UUID LOT = new UUID(0, 3);
    private static final Reservation.Facts FACTS = new Reservation.Facts(
            new UUID(0, 1), new UUID(0, 2), null, NOW, List.of(Line.of(LOT, BigDecimal.TEN, Unit.PIECE)), null, 1);
    private static final Reservation.Facts OF_DEAL =
            new Reservation.Facts(new UUID(0, 1), new UUID(0, 2), new UUID(0, 4), NOW, FACTS.lines(), null, 1);
    private static final Map<String, Command> COMMANDS = commands();
    private static final Map<String, Reservation> STATES = states();

    record Case(String state, String command, String outcome) {
        @Override
        public String toString() {
            return "%s, %s: %s".formatted(state, command, outcome);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void decides(Case one) {
        var decision = STATES.get(one.state()).decide(COMMANDS.get(one.command()), NOW);
        assertThat(told(decision)).isEqualTo(one.outcome());
    }

    @Test
    void theTableKnowsEveryStateAndEveryCommand() {
        assertThat(cases().map(Case::state).distinct()).containsExactlyElementsOf(STATES.keySet());
        assertThat(cases()).hasSize(STATES.size() * COMMANDS.size());
        assertThat(COMMANDS.values().stream().map(Object::getClass).distinct())
                .as("every kind of command there is")
                .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
        assertThat(STATES.values().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Reservation.class.getPermittedSubclasses());
    }

    @Test
    void anOptionIsOverAtTheVeryInstantItExpires() {
        var option = new Reservation.Option(FACTS, NOW.plusNanos(1000), false);
        assertThat(told(option.decide(new Command.Release(), NOW))).isEqualTo("RELEASED");
        assertThat(told(option.decide(new Command.Release(), option.expiresAt())))
                .isEqualTo("EXPIRED");
    }

    static Stream<Case> cases() {
        var rows = TABLE.lines()
                .map(row -> Arrays.stream(row.split("\\|")).map(String::strip).toList())
                .toList();
        var commands = rows.getFirst().subList(1, rows.getFirst().size());
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.iterate(0, index -> index < commands.size(), index -> index + 1)
                        .map(index -> new Case(row.getFirst(), commands.get(index), row.get(index + 1))));
    }

    private static String told(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused.reason().slug();
            case Decision.Lapsed lapsed -> lapsed.over().ending().name();
            case Decision.Accepted accepted ->
                switch (accepted.next()) {
                    case Reservation.Option option -> "OPTION" + reduced(option);
                    case Reservation.Firm firm -> "FIRM" + reduced(firm);
                    case Reservation.Over over -> over.ending().name();
                };
        };
    }

    private static String reduced(Reservation open) {
        return open.at(LOT).compareTo(BigDecimal.TEN) == 0
                ? ""
                : " of " + open.at(LOT).toPlainString();
    }

    private static Map<String, Command> commands() {
        var commands = new LinkedHashMap<String, Command>();
        commands.put("confirm", new Command.Confirm(CONDITION));
        commands.put("extend", new Command.Extend(NOW.plus(Duration.ofDays(6))));
        commands.put("release", new Command.Release());
        commands.put("cut back", new Command.CutBack(LOT, BigDecimal.TEN));
        commands.put("cut in part", new Command.CutBack(LOT, new BigDecimal(4)));
        commands.put("fulfil", new Command.Fulfil(FACTS.lines()));
        commands.put("judge met", new Command.Judge(true));
        commands.put("judge not met", new Command.Judge(false));
        return commands;
    }

    private static Map<String, Reservation> states() {
        var later = NOW.plus(Duration.ofHours(1));
        var states = new LinkedHashMap<String, Reservation>();
        states.put("option", new Reservation.Option(FACTS, later, false));
        states.put("extended", new Reservation.Option(FACTS, later, true));
        states.put("past option", new Reservation.Option(FACTS, NOW, false));
        states.put("firm", new Reservation.Firm(FACTS, CONDITION, false));
        states.put("deal option", new Reservation.Option(OF_DEAL, later, false));
        states.put("deal firm", new Reservation.Firm(OF_DEAL, CONDITION, false));
        for (var ending : Ending.values()) {
            states.put(ending.name(), new Reservation.Over(FACTS, ending, NOW));
        }
        return states;
    }
}
