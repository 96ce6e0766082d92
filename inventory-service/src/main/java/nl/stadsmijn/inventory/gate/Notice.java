package nl.stadsmijn.inventory.gate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is offered all the same, but buyers will ask about. */
@Schema(name = "PublicationNoticeCode")
public enum Notice {
    CONDITION_NOT_ASSESSED("nobody has assessed its condition yet; buyers are told so"),
    AVAILABILITY_PASSED("the demolition window has ended; buyers look for what still comes");

    private final String message;

    Notice(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
