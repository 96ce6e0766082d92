package nl.stadsmijn.hub.admission;

import java.util.List;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.room.Shortage;
import nl.stadsmijn.hub.room.Space;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether something may come into a hub.
 *
 * @param takes the space it was judged by; null is not known
 * @param refusals why not, all of them; none: it may
 * @param notJudged for people: what the hub has a rule or a limit for that could not be held against it
 */
public record Verdict(Candidate candidate, Space takes, List<Refusal> refusals, List<String> notJudged) {

    /** Why not. */
    @Schema(name = "AdmissionReason")
    public enum Reason {
        /** A temporary hub that is gone by then. */
        HUB_GONE("hub-gone"),
        CLOSED_THAT_DAY("closed-that-day"),
        PRODUCT_NOT_ACCEPTED("product-not-accepted"),
        CONDITION_TOO_BAD("condition-too-bad"),
        EVIDENCE_MISSING("evidence-missing"),
        NO_ROOM("no-room");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As outcomes of intakes name it. */
        public String code() {
            return code;
        }
    }

    /**
     * A rule that says no.
     *
     * @param detail for people
     * @param room which limit, and what of it is left; null unless that is why
     */
    public record Refusal(Reason reason, String detail, Shortage room) {}

    public boolean isAccepted() {
        return refusals.isEmpty();
    }

    /** For people: everything that says no. */
    public String detail() {
        return refusals.stream().map(Refusal::detail).collect(Collectors.joining(" "));
    }
}
