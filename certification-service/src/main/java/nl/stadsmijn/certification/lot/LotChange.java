package nl.stadsmijn.certification.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can happen to the quality of a lot. */
public sealed interface LotChange {

    /** A batch asks the ledger to hold the lot. */
    record RequestHold(UUID batchId, String scheme, int schemeVersion, Instant at) implements LotChange {}

    /** All lots of the batch are held. */
    record BeginAssessment(UUID batchId) implements LotChange {}

    /** Samples were drawn. */
    record TakeSamples(UUID batchId, List<TakenSample> samples) implements LotChange {}

    /** The batch is over without a decision. */
    record Release(UUID batchId) implements LotChange {}

    /** The batch was approved. */
    record Certify(UUID batchId, UUID certificateId, LocalDate validUntil, List<CertifiedProperty> properties)
            implements LotChange {}

    /** The batch was rejected. */
    record Reject(UUID batchId) implements LotChange {}

    /** Its certificate was revoked. */
    record Revoke(UUID certificateId) implements LotChange {}

    /** Its certificate is past its last day. */
    record Expire(UUID certificateId) implements LotChange {}

    /** The lot was made of a parent that carries a decision. */
    record Inherit(LotQuality parent) implements LotChange {}
}
