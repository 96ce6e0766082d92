package nl.stadsmijn.hub.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a hub would take what somebody would bring, line by line, in the order they were sent. */
@Schema(name = "Admission")
record Admission(UUID hubId, LocalDate on, List<Line> lines) {

    @Schema(name = "AdmissionLine")
    record Line(
            UUID lotId,

            @Schema(description = "What it was judged by; absent where the lot is not known to you.")
            Amount amount,

            @Schema(description = "Whether the hub would take it.")
            boolean admitted,

            @Schema(description = "The space it was judged by, as far as it is known.")
            Space takes,

            @Schema(description = "Everything that says no; empty when it is admitted.")
            List<RefusalView> refusals,

            @Schema(description = "What the hub has a rule or a limit for that could not be held against it, and why.")
            List<String> notJudged) {}

    static Line of(Verdict verdict) {
        return new Line(
                verdict.candidate().lotId(),
                verdict.candidate().amount(),
                verdict.isAccepted(),
                verdict.takes(),
                verdict.refusals().stream().map(RefusalView::of).toList(),
                verdict.notJudged());
    }

    /** A line that can't be judged. */
    static Line refused(UUID lot, String code, String detail) {
        return new Line(lot, null, false, null, List.of(new RefusalView(code, detail, null)), List.of());
    }
}
