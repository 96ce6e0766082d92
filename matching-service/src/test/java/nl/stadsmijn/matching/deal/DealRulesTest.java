package nl.stadsmijn.matching.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.matching.deal.DealRules.Outcome;
import nl.stadsmijn.matching.deal.DealState.Condition;
import nl.stadsmijn.matching.deal.DealState.Ending;
import nl.stadsmijn.matching.deal.DealState.Name;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DealRulesTest {

    private static final Instant SOON = Instant.parse("2026-11-23T09:30:00Z");
    private static final Instant LATER = Instant.parse("2026-11-26T09:30:00Z");
    private static final Condition CERTIFIED = new Condition("hollow-core-slab", LocalDate.parse("2027-03-01"));
    private static final List<UUID> LOTS = List.of(new UUID(0, 1));

    private static final String NO = "refused";
    private static final String SAME = "stays";

    /** State by command; what stands in a cell is the state that follows. */
    private static final String TABLE = """
                       | accept  confirm    cancel    deliver    undeliverable option   option+refusal extended firm      firm+refusal fulfilled lost
            PROPOSED   | AGREED  refused    CANCELLED refused    refused       stays    stays          stays    stays     stays        stays     stays
            AGREED     | refused refused    CANCELLED refused    refused       RESERVED RESERVED       RESERVED CONFIRMED CONFIRMED    DELIVERED EXPIRED
            RESERVED   | refused CONFIRMING CANCELLED refused    refused       stays    stays          RESERVED CONFIRMED CONFIRMED    DELIVERED EXPIRED
            CONFIRMING | refused refused    CANCELLED refused    refused       stays    RESERVED       stays    CONFIRMED CONFIRMED    DELIVERED EXPIRED
            CONFIRMED  | refused refused    CANCELLED DELIVERING refused       stays    stays          stays    stays     stays        DELIVERED EXPIRED
            DELIVERING | refused refused    refused   refused    refused       stays    stays          stays    stays     CONFIRMED    DELIVERED EXPIRED
            DELIVERED  | refused refused    refused   refused    refused       stays    stays          stays    stays     stays        stays     stays
            CANCELLED  | refused refused    refused   refused    refused       stays    stays          stays    stays     stays        stays     stays
            EXPIRED    | refused refused    refused   refused    refused       stays    stays          stays    stays     stays        stays     stays
            DISSOLVED  | refused refused    refused   refused    refused       stays    stays          stays    stays     stays        stays     stays
            REFUSED    | refused refused    refused   refused    refused       stays    stays          stays    stays     stays        stays     stays
            """;

    @TestFactory
    Stream<DynamicTest> everyStateAnswersEveryCommand() {
        var lines = TABLE.lines().toList();
        var commands = words(lines.getFirst());
        assertThat(lines).as("a row for each state").hasSize(Name.values().length + 1);
        assertThat(commands).containsExactlyElementsOf(commands().keySet());
        return lines.stream().skip(1).flatMap(line -> {
            var state = state(Name.valueOf(line.split("\\|")[0].strip()));
            var cells = words(line);
            return Stream.iterate(0, column -> column < cells.size(), column -> column + 1)
                    .map(column -> DynamicTest.dynamicTest(
                            "%s + %s = %s".formatted(state.name(), commands.get(column), cells.get(column)),
                            () -> assertThat(outcome(state, commands.get(column)))
                                    .isEqualTo(cells.get(column))));
        });
    }

    @Test
    void aRefusedConfirmationShowsWhyAndKeepsTheOption() {
        var outcome = DealRules.decide(
                new DealState.Confirming(SOON, CERTIFIED),
                new DealCommand.HeldAsOption(null, Optional.of("in quarantine")));
        assertThat(outcome).isEqualTo(new Outcome.Becomes(new DealState.Reserved(SOON, "in quarantine")));
    }

    @Test
    void aRefusedDeliveryShowsWhyAndKeepsTheCondition() {
        var outcome = DealRules.decide(
                new DealState.Delivering(CERTIFIED),
                new DealCommand.HeldFirm(CERTIFIED, Optional.of("not harvested yet")));
        assertThat(outcome).isEqualTo(new Outcome.Becomes(new DealState.Confirmed(CERTIFIED, "not harvested yet")));
    }

    @Test
    void aDeliveryThatIsKnownToBeImpossibleIsRefusedWithWhy() {
        var outcome = DealRules.decide(
                new DealState.Confirmed(CERTIFIED, null), new DealCommand.Deliver(Optional.of("still in its donor")));
        assertThat(outcome).isEqualTo(new Outcome.Refused("still in its donor"));
    }

    @Test
    void anOptionThatLastsLongerHasNoOldReason() {
        var outcome = DealRules.decide(
                new DealState.Reserved(SOON, "in quarantine"), new DealCommand.HeldAsOption(LATER, Optional.empty()));
        assertThat(outcome).isEqualTo(new Outcome.Becomes(new DealState.Reserved(LATER, null)));
    }

    @Test
    void everyStateIsStoredFlatAndReadBackTheSame() {
        Stream.of(
                        new DealState.Proposed(),
                        new DealState.Agreed(),
                        new DealState.Reserved(SOON, "why"),
                        new DealState.Confirming(SOON, CERTIFIED),
                        new DealState.Confirmed(CERTIFIED, "why"),
                        new DealState.Delivering(CERTIFIED),
                        new DealState.Delivered(CERTIFIED, LOTS),
                        new DealState.Over(Ending.DISSOLVED, "why"))
                .forEach(state ->
                        assertThat(Standing.of(state).state(state.name())).isEqualTo(state));
    }

    private static String outcome(DealState state, String command) {
        return switch (DealRules.decide(state, commands().get(command))) {
            case Outcome.Becomes next -> next.state().name().name();
            case Outcome.Stays same -> SAME;
            case Outcome.Refused refused -> NO;
        };
    }

    private static DealState state(Name name) {
        return new Standing(SOON, CERTIFIED, LOTS, null).state(name);
    }

    private static Map<String, DealCommand> commands() {
        var commands = new LinkedHashMap<String, DealCommand>();
        commands.put("accept", new DealCommand.Accept());
        commands.put("confirm", new DealCommand.Confirm(CERTIFIED));
        commands.put("cancel", new DealCommand.Cancel("project postponed"));
        commands.put("deliver", new DealCommand.Deliver(Optional.empty()));
        commands.put("undeliverable", new DealCommand.Deliver(Optional.of("still in its donor")));
        commands.put("option", new DealCommand.HeldAsOption(SOON, Optional.empty()));
        commands.put("option+refusal", new DealCommand.HeldAsOption(SOON, Optional.of("no")));
        commands.put("extended", new DealCommand.HeldAsOption(LATER, Optional.empty()));
        commands.put("firm", new DealCommand.HeldFirm(CERTIFIED, Optional.empty()));
        commands.put("firm+refusal", new DealCommand.HeldFirm(CERTIFIED, Optional.of("no")));
        commands.put("fulfilled", new DealCommand.Fulfilled(LOTS));
        commands.put("lost", new DealCommand.Lost(Ending.EXPIRED, "the option expired"));
        return commands;
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split("\\|")[1].strip().split(" +"));
    }
}
