package nl.stadsmijn.certification.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.stadsmijn.certification.batch.BatchState.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a batch is judged. @param remarks needed for REJECTED */
@Schema(name = "BatchDecisionRequest", examples = "{\"decision\":\"APPROVED\",\"remarks\":\"All criteria met.\"}")
record DecisionRequest(
        @NotNull Outcome decision, @Size(max = 2000) String remarks) {}
