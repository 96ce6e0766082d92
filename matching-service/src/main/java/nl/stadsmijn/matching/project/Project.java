package nl.stadsmijn.matching.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place where an organisation is going to build. */
public record Project(UUID id, long version, UUID organisationId, Plan plan) {

    /** What the organisation says of it. */
    @Schema(
            name = "ProjectRequest",
            examples = "{\"name\":\"Woningen Malburgen\",\"place\":{\"lat\":51.9851,\"lon\":5.8987},"
                    + "\"buildWindow\":{\"from\":\"2027-03-01\",\"until\":\"2027-12-31\"}}")
    public record Plan(
            @NotBlank @Size(max = 200) @Schema(examples = "Woningen Malburgen")
            String name,

            @NotNull @NotSwapped Place place,
            @Size(max = 300) String address,
            @NotNull @Valid Window buildWindow) {}

    /** Days, both included (Europe/Amsterdam). */
    @Schema(name = "DateWindow", examples = "{\"from\":\"2027-03-01\",\"until\":\"2027-12-31\"}")
    public record Window(@NotNull LocalDate from, @NotNull LocalDate until) {
        public Window {
            if (from != null && until != null && until.isBefore(from)) {
                throw Problem.rule("until", "BEFORE_FROM", "must not be before from", until.toString());
            }
        }
    }
}
