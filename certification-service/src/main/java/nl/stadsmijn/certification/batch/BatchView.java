package nl.stadsmijn.certification.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.certification.sampling.SamplingPlan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch as its certifier sees it.
 *
 * @param state REQUESTED, OPEN, APPROVED, REJECTED or CANCELLED
 * @param pieces in all of its lots, when it was formed
 * @param samplingPlan how many pieces must be sampled, and how many of these may be nonconforming
 * @param waitingFor lots that the ledger has not answered for
 * @param remarks of the decision, or why it was cancelled
 */
@Schema(name = "Batch")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchView(
        UUID id,
        long version,
        @Schema(examples = "hollow-core-slab") String scheme,
        @Schema(examples = "1") int schemeVersion,
        UUID organisationId,
        String homogeneity,

        @Schema(
                examples = "OPEN",
                enumeration = {"REQUESTED", "OPEN", "APPROVED", "REJECTED", "CANCELLED"})
        String state,

        List<Batch.BatchLot> lots,
        @Schema(examples = "12") int pieces,
        SamplingPlan samplingPlan,
        Instant requestedAt,
        Instant since,
        Set<UUID> waitingFor,
        String remarks,
        UUID certificateId) {

    /** @param plan of the batch's scheme for its pieces */
    public static BatchView of(Batch batch, SamplingPlan plan) {
        return switch (batch.state()) {
            case BatchState.Requested requested ->
                view(batch, plan, batch.requestedAt(), requested.waitingFor(), null, null);
            case BatchState.Open open -> view(batch, plan, open.since(), null, null, null);
            case BatchState.Decided decided ->
                view(batch, plan, decided.at(), null, decided.remarks(), decided.certificateId());
            case BatchState.Cancelled cancelled -> view(batch, plan, cancelled.at(), null, cancelled.reason(), null);
        };
    }

    private static BatchView view(
            Batch batch, SamplingPlan plan, Instant since, Set<UUID> waitingFor, String remarks, UUID certificate) {
        return new BatchView(
                batch.id(),
                batch.version(),
                batch.scheme(),
                batch.schemeVersion(),
                batch.organisationId(),
                batch.homogeneity(),
                batch.state().word(),
                batch.lots(),
                batch.pieces(),
                plan,
                batch.requestedAt(),
                since,
                waitingFor,
                remarks,
                certificate);
    }
}
