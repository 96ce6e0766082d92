package nl.stadsmijn.hub.consignment;

import java.time.LocalDate;
import nl.stadsmijn.kit.problem.Problem;

/** The day on which a consignment should arrive, Europe/Amsterdam. */
public final class ExpectedDay {

    private ExpectedDay() {}

    /**
     * @param day null where nobody said
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it has passed
     */
    public static void check(LocalDate day, LocalDate today) {
        if (day != null && day.isBefore(today)) {
            throw Problem.rule("expectedOn", "IN_THE_PAST", "must be today or later", day.toString());
        }
    }
}
