package nl.stadsmijn.matching.deal;

import nl.stadsmijn.matching.deal.DealCommand.Accept;
import nl.stadsmijn.matching.deal.DealCommand.Cancel;
import nl.stadsmijn.matching.deal.DealCommand.Confirm;
import nl.stadsmijn.matching.deal.DealCommand.Deliver;
import nl.stadsmijn.matching.deal.DealCommand.Fulfilled;
import nl.stadsmijn.matching.deal.DealCommand.HeldAsOption;
import nl.stadsmijn.matching.deal.DealCommand.HeldFirm;
import nl.stadsmijn.matching.deal.DealCommand.Lost;
import nl.stadsmijn.matching.deal.DealState.Agreed;
import nl.stadsmijn.matching.deal.DealState.Confirmed;
import nl.stadsmijn.matching.deal.DealState.Confirming;
import nl.stadsmijn.matching.deal.DealState.Delivered;
import nl.stadsmijn.matching.deal.DealState.Delivering;
import nl.stadsmijn.matching.deal.DealState.Ending;
import nl.stadsmijn.matching.deal.DealState.Over;
import nl.stadsmijn.matching.deal.DealState.Proposed;
import nl.stadsmijn.matching.deal.DealState.Reserved;

/**
 * What becomes of a deal: every state answers every command. People are refused what does not fit; what hub-service tells is a fact, so it is followed,
 * or passed over where it comes too late to matter.
 */
final class DealRules {

    private DealRules() {}

    /** What a command leads to. */
    sealed interface Outcome {
        /** A new state. */
        record Becomes(DealState state) implements Outcome {}

        /** Nothing changes. */
        record Stays() implements Outcome {}

        /** That can't be done in this state. */
        record Refused(String why) implements Outcome {}
    }

    static Outcome decide(DealState state, DealCommand command) {
        return switch (state) {
            case Proposed now -> proposed(command);
            case Agreed now -> agreed(command);
            case Reserved now -> reserved(now, command);
            case Confirming now -> confirming(now, command);
            case Confirmed now -> confirmed(now, command);
            case Delivering now -> delivering(now, command);
            case Delivered now -> ended("The deal was delivered.", command);
            case Over now -> ended("The deal ended as " + now.ending() + ".", command);
        };
    }

    private static Outcome proposed(DealCommand command) {
        return switch (command) {
            case Accept accept -> becomes(new Agreed());
            case Cancel cancel -> cancelled(cancel);
            case Confirm confirm -> refused("The seller has not accepted it yet.");
            case Deliver deliver -> refused("The seller has not accepted it yet.");
            case HeldAsOption held -> stays();
            case HeldFirm held -> stays();
            case Fulfilled fulfilled -> stays();
            case Lost lost -> stays();
        };
    }

    private static Outcome agreed(DealCommand command) {
        return switch (command) {
            case Accept accept -> refused("It is agreed already.");
            case Cancel cancel -> cancelled(cancel);
            case Confirm confirm -> refused("The amount is not reserved yet; try again when the state is RESERVED.");
            case Deliver deliver -> refused("The amount is not reserved yet, let alone confirmed.");
            case HeldAsOption held ->
                becomes(new Reserved(held.expiresAt(), held.refusal().orElse(null)));
            case HeldFirm held -> becomes(new Confirmed(held.condition(), null));
            case Fulfilled fulfilled -> becomes(new Delivered(null, fulfilled.lotIds()));
            case Lost lost -> lost(lost);
        };
    }

    private static Outcome reserved(Reserved now, DealCommand command) {
        return switch (command) {
            case Accept accept -> refused("It is agreed already.");
            case Cancel cancel -> cancelled(cancel);
            case Confirm confirm -> becomes(new Confirming(now.expiresAt(), confirm.condition()));
            case Deliver deliver -> refused("The buyer has not confirmed it yet.");
            case HeldAsOption held ->
                held.expiresAt() == null || held.expiresAt().equals(now.expiresAt())
                        ? stays()
                        : becomes(new Reserved(held.expiresAt(), null));
            case HeldFirm held -> becomes(new Confirmed(held.condition(), null));
            case Fulfilled fulfilled -> becomes(new Delivered(null, fulfilled.lotIds()));
            case Lost lost -> lost(lost);
        };
    }

    /** An option without a refusal was sent before hub-service heard of the confirmation. */
    private static Outcome confirming(Confirming now, DealCommand command) {
        return switch (command) {
            case Accept accept -> refused("It is agreed already.");
            case Cancel cancel -> cancelled(cancel);
            case Confirm confirm -> refused("It is being confirmed already.");
            case Deliver deliver -> refused("It is being confirmed; try again when the state is CONFIRMED.");
            case HeldAsOption held ->
                held.refusal().isEmpty()
                        ? stays()
                        : becomes(new Reserved(
                                held.expiresAt() == null ? now.expiresAt() : held.expiresAt(),
                                held.refusal().get()));
            case HeldFirm held -> becomes(new Confirmed(held.condition(), null));
            case Fulfilled fulfilled -> becomes(new Delivered(now.condition(), fulfilled.lotIds()));
            case Lost lost -> lost(lost);
        };
    }

    private static Outcome confirmed(Confirmed now, DealCommand command) {
        return switch (command) {
            case Accept accept -> refused("It is agreed already.");
            case Cancel cancel -> cancelled(cancel);
            case Confirm confirm -> refused("It is confirmed already.");
            case Deliver deliver ->
                deliver.hindrance().map(DealRules::refused).orElseGet(() -> becomes(new Delivering(now.condition())));
            case HeldAsOption held -> stays();
            case HeldFirm held -> stays();
            case Fulfilled fulfilled -> becomes(new Delivered(now.condition(), fulfilled.lotIds()));
            case Lost lost -> lost(lost);
        };
    }

    /** A firm hold without a refusal was sent before hub-service heard of the delivery. */
    private static Outcome delivering(Delivering now, DealCommand command) {
        return switch (command) {
            case Accept accept -> refused("It is agreed already.");
            case Cancel cancel -> refused("It is being delivered.");
            case Confirm confirm -> refused("It is confirmed already.");
            case Deliver deliver -> refused("It is being delivered already.");
            case HeldAsOption held -> stays();
            case HeldFirm held ->
                held.refusal()
                        .<Outcome>map(why -> becomes(new Confirmed(now.condition(), why)))
                        .orElseGet(DealRules::stays);
            case Fulfilled fulfilled -> becomes(new Delivered(now.condition(), fulfilled.lotIds()));
            case Lost lost -> lost(lost);
        };
    }

    private static Outcome ended(String how, DealCommand command) {
        return switch (command) {
            case Accept accept -> refused(how);
            case Cancel cancel -> refused(how);
            case Confirm confirm -> refused(how);
            case Deliver deliver -> refused(how);
            case HeldAsOption held -> stays();
            case HeldFirm held -> stays();
            case Fulfilled fulfilled -> stays();
            case Lost lost -> stays();
        };
    }

    private static Outcome cancelled(Cancel cancel) {
        return becomes(new Over(Ending.CANCELLED, cancel.reason()));
    }

    private static Outcome lost(Lost lost) {
        return becomes(new Over(lost.ending(), lost.reason()));
    }

    private static Outcome becomes(DealState state) {
        return new Outcome.Becomes(state);
    }

    private static Outcome stays() {
        return new Outcome.Stays();
    }

    private static Outcome refused(String why) {
        return new Outcome.Refused(why);
    }
}
