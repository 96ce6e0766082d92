package nl.stadsmijn.hub.consignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import nl.stadsmijn.hub.consignment.Journey.Act;
import nl.stadsmijn.hub.consignment.Journey.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state and everything that can be done in it. */
class JourneyTest {

    private static final Instant LEFT = Instant.parse("2027-03-02T08:00:00Z");
    private static final Instant NOW = Instant.parse("2027-03-02T12:00:00Z");
    private static final Map<String, Journey> STATES = Map.of(
            "PLANNED", new Journey.Planned(),
            "DISPATCHED", new Journey.Dispatched(LEFT),
            "RECEIVED", new Journey.Over(Ending.RECEIVED, LEFT, NOW, null),
            "BROUGHT_BACK", new Journey.Over(Ending.BROUGHT_BACK, LEFT, NOW, "closed"),
            "CANCELLED", new Journey.Over(Ending.CANCELLED, null, NOW, "no need"));

    @ParameterizedTest
    @CsvSource({
        "PLANNED, DISPATCH, DISPATCHED",
        "PLANNED, CANCEL, CANCELLED",
        "PLANNED, RECEIVE, NOT_YET_DISPATCHED",
        "PLANNED, BRING_BACK, NOT_YET_DISPATCHED",
        "DISPATCHED, DISPATCH, ALREADY_DISPATCHED",
        "DISPATCHED, CANCEL, ALREADY_DISPATCHED",
        "DISPATCHED, RECEIVE, RECEIVED",
        "DISPATCHED, BRING_BACK, BROUGHT_BACK",
        "RECEIVED, DISPATCH, ALREADY_RECEIVED",
        "RECEIVED, CANCEL, ALREADY_RECEIVED",
        "RECEIVED, RECEIVE, ALREADY_RECEIVED",
        "RECEIVED, BRING_BACK, ALREADY_RECEIVED",
        "BROUGHT_BACK, DISPATCH, ALREADY_BROUGHT_BACK",
        "BROUGHT_BACK, CANCEL, ALREADY_BROUGHT_BACK",
        "BROUGHT_BACK, RECEIVE, ALREADY_BROUGHT_BACK",
        "BROUGHT_BACK, BRING_BACK, ALREADY_BROUGHT_BACK",
        "CANCELLED, DISPATCH, ALREADY_CANCELLED",
        "CANCELLED, CANCEL, ALREADY_CANCELLED",
        "CANCELLED, RECEIVE, ALREADY_CANCELLED",
        "CANCELLED, BRING_BACK, ALREADY_CANCELLED"
    })
    void everyStateAnswersEveryAct(String state, Act act, String outcome) {
        var journey = STATES.get(state);
        if (STATES.containsKey(outcome)) {
            assertThat(journey.refusal(act)).isEmpty();
            assertThat(ConsignmentView.state(journey.after(act, NOW, "why"))).hasToString(outcome);
        } else {
            assertThat(journey.refusal(act)).contains(Refusal.valueOf(outcome));
            assertThatThrownBy(() -> journey.after(act, NOW, "why")).isInstanceOf(IllegalStateException.class);
        }
    }
}
