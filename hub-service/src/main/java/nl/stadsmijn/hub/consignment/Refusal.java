package nl.stadsmijn.hub.consignment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;

/** Why something can't be done with a consignment now; each is a type of problem of its own. */
public enum Refusal {
    NOT_YET_DISPATCHED("The consignment has not left yet", "It is only planned: it must be dispatched first."),
    ALREADY_DISPATCHED("The consignment has left already", "It is on its way: it can be received, or brought back."),
    ALREADY_RECEIVED("It was received already", "It was received, and what was counted is booked."),
    ALREADY_BROUGHT_BACK("The consignment was brought back", "It lies where it came from."),
    ALREADY_CANCELLED("It was cancelled already", "It was cancelled before it left.");

    private final ProblemType type;
    private final String detail;

    Refusal(String title, String detail) {
        this.type = new ProblemType(name().toLowerCase(Locale.ROOT).replace('_', '-'), title, 409);
        this.detail = detail;
    }

    static Refusal already(Journey.Ending ending) {
        return switch (ending) {
            case RECEIVED -> ALREADY_RECEIVED;
            case BROUGHT_BACK -> ALREADY_BROUGHT_BACK;
            case CANCELLED -> ALREADY_CANCELLED;
        };
    }

    public HttpProblem problem() {
        return Problem.of(type, detail);
    }

    /** @param detail for people, about this one */
    public HttpProblem problem(String detail) {
        return Problem.of(type, detail);
    }
}
