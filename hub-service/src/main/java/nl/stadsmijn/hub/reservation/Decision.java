package nl.stadsmijn.hub.reservation;

import java.util.Locale;

/** What becomes of a command. */
public sealed interface Decision {

    record Accepted(Reservation next) implements Decision {}

    /** It had ended by itself before the command came: the end is booked, the command is refused. */
    record Lapsed(Reservation.Over over) implements Decision {}

    record Refused(Reason reason) implements Decision {}

    /** Why not; each is a problem type of its own. */
    enum Reason {
        ALREADY_FULFILLED("It was delivered."),
        ALREADY_RELEASED("It was released."),
        ALREADY_EXPIRED("The option expired before it was confirmed."),
        ALREADY_DISSOLVED("Its condition was not met in time, and that dissolved it."),
        ALREADY_CUT_BACK("There was less than expected, and it was cut back."),
        ALREADY_REFUSED("It was refused when its deal asked for it."),
        ALREADY_FIRM("It is firm already."),
        ALREADY_EXTENDED("An option can be extended once, and this one was."),
        NOT_YET_FIRM("It is an option; confirm it first.");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        static Reason already(Ending ending) {
            return switch (ending) {
                case FULFILLED -> ALREADY_FULFILLED;
                case RELEASED -> ALREADY_RELEASED;
                case EXPIRED -> ALREADY_EXPIRED;
                case DISSOLVED -> ALREADY_DISSOLVED;
                case CUT_BACK -> ALREADY_CUT_BACK;
                case REFUSED -> ALREADY_REFUSED;
            };
        }

        /** Last segment of the problem type's URI. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String detail() {
            return detail;
        }
    }
}
