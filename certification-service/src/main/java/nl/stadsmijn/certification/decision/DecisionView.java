package nl.stadsmijn.certification.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.stadsmijn.certification.batch.BatchState.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision with what it rests on. @param certificateId of an approved batch */
@Schema(name = "BatchDecision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionView(
        UUID batchId, Outcome decision, String remarks, UUID certificateId, boolean dryRun, Assessment assessment) {}
