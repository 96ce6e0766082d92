package nl.stadsmijn.hub.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.quarantine.Inspection;
import nl.stadsmijn.hub.quarantine.InspectionRequest;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands at the door. */
@Schema(name = "IntakeRequest")
record IntakeRequest(
        @Size(max = 200) List<@NotNull @Valid Line> lines,

        @Size(max = 1000)
        @Schema(
                description =
                        "What a scanner read from QR codes: addresses of passports, or lot ids. Each is a line of its own, with nothing else said of it.",
                examples = "[\"http://localhost:8080/id/0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3\"]")
        List<@NotNull @Size(max = 500) String> scans) {

    IntakeRequest {
        lines = lines == null ? List.of() : lines;
        scans = scans == null ? List.of() : scans;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if there is nothing in it, or a lot failed and nobody says why */
    void check() {
        if (lines.isEmpty() && scans.isEmpty()) {
            throw Problem.rule("lines", "REQUIRED", "there must be lines, or scans", null);
        }
        for (var index = 0; index < lines.size(); index++) {
            var seen = lines.get(index).inspection();
            if (seen != null) {
                seen.requireReason("lines[%d].inspection.remarks".formatted(index));
            }
        }
    }

    static final String EXAMPLE = """
            {
              "lines": [
                {
                  "lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3",
                  "countedAmount": {"value": "11", "unit": "piece"},
                  "note": "one broken while unloading",
                  "space": {"floorM2": 19},
                  "inspection": {"outcome": "PASSED", "technical": 2}
                }
              ]
            }""";

    @Schema(name = "IntakeLineRequest")
    record Line(
            @NotNull UUID lotId,

            @Schema(
                    description =
                            "How much of the lot moves to the hub; when absent what is announced of it, or else all. A part becomes a lot of its own.")
            Amount amount,

            @Schema(
                    description =
                            "How much was counted at the door; what moves when absent. A difference is booked, with the note as its reason: without one the line is refused. Of a walk-in: how much there is.")
            Amount countedAmount,

            @Size(max = 500) String note,

            @Valid
            @Schema(
                    description =
                            "The space that what was counted takes, as far as you say; mass and volume follow from the description where they can.")
            Space space,

            @Valid
            @Schema(
                    description =
                            "What was seen at the door. FAILED takes it in, into quarantine; PASSED keeps it out of the quarantine that the hub may ask of all that comes in.")
            InspectionRequest inspection) {

        /** The technical condition it was found in; null if nobody judged that. What failed is taken in to be looked at again, so its condition is not a reason to refuse it. */
        Integer conditionSeen() {
            return inspection == null || inspection.outcome() == Inspection.Outcome.FAILED
                    ? null
                    : inspection.technical();
        }

        /** Scanned, and nothing else said of it. */
        static Line of(UUID lot) {
            return new Line(lot, null, null, null, null, null);
        }
    }
}
