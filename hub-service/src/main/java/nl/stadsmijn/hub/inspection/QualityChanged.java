package nl.stadsmijn.hub.inspection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;

/** What the ledger reads of {@code nl.stadsmijn.certification.lot.changed.v1}. */
record QualityChanged(
        UUID lotId, String status, UUID batchId, String scheme, UUID certificateId, List<Sample> samples) {

    static final String TYPE = "nl.stadsmijn.certification.lot.changed.v1";

    record Sample(UUID sampleId, Amount amount, boolean destructive) {
        Sample {
            Objects.requireNonNull(sampleId, "sampleId");
            Objects.requireNonNull(amount, "amount");
        }
    }

    QualityChanged {
        Objects.requireNonNull(lotId, "lotId");
        Objects.requireNonNull(status, "status");
        samples = samples == null ? List.of() : List.copyOf(samples);
        if (asksForHold(status)) {
            Objects.requireNonNull(batchId, "batchId");
        }
    }

    boolean asksForHold() {
        return asksForHold(status);
    }

    /** Whether the certificate that was there is no longer. */
    boolean hasLostCertificate() {
        return status.equals("REVOKED") || status.equals("EXPIRED");
    }

    boolean isCertified() {
        return status.equals("CERTIFIED");
    }

    private static boolean asksForHold(String status) {
        return status.equals("HOLD_REQUESTED") || status.equals("IN_ASSESSMENT");
    }
}
