package nl.stadsmijn.certification.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.jdbi.v3.json.Json;

/**
 * Lots that are assessed together under one version of a scheme.
 *
 * @param organisationId the certifier
 * @param homogeneity why the lots may be judged as one, in the certifier's words, or null
 * @param lots with the amount that was there when the batch was formed: what the sampling plan is computed for
 */
public record Batch(
        UUID id,
        long version,
        String scheme,
        int schemeVersion,
        UUID organisationId,
        String homogeneity,
        @Json List<BatchLot> lots,
        Instant requestedAt,
        @Json BatchState state) {

    public record BatchLot(UUID lotId, Amount amount) {}

    public List<UUID> lotIds() {
        return lots.stream().map(BatchLot::lotId).toList();
    }

    /** How many pieces the lots have together. */
    public int pieces() {
        return lots.stream()
                .map(lot -> lot.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    public boolean isOpen() {
        return state instanceof BatchState.Open;
    }

    Optional<Batch> after(BatchState.Step step, Instant now) {
        return state.after(step, now)
                .map(next -> new Batch(
                        id, version + 1, scheme, schemeVersion, organisationId, homogeneity, lots, requestedAt, next));
    }
}
