package nl.stadsmijn.hub.admission;

import nl.stadsmijn.hub.room.Shortage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a hub does not take something. */
@Schema(name = "AdmissionRefusal")
public record RefusalView(
        @Schema(examples = "no-room") String code,
        @Schema(description = "For people.") String detail,

        @Schema(description = "The limit that is too near, and what would fit.")
        Shortage room) {

    public static RefusalView of(Verdict.Refusal refusal) {
        return new RefusalView(refusal.reason().code(), refusal.detail(), refusal.room());
    }
}
