package nl.stadsmijn.certification.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.certification.lot.LotChange.BeginAssessment;
import nl.stadsmijn.certification.lot.LotChange.Certify;
import nl.stadsmijn.certification.lot.LotChange.Expire;
import nl.stadsmijn.certification.lot.LotChange.Inherit;
import nl.stadsmijn.certification.lot.LotChange.Reject;
import nl.stadsmijn.certification.lot.LotChange.Release;
import nl.stadsmijn.certification.lot.LotChange.RequestHold;
import nl.stadsmijn.certification.lot.LotChange.Revoke;
import nl.stadsmijn.certification.lot.LotChange.TakeSamples;
import org.jdbi.v3.json.Json;

/**
 * What is known of the quality of a lot. Absent components are null, as they are in storage.
 *
 * @param version 0 for a lot that nothing was ever said of
 * @param heldSince since when its amount was kept together for the batch: what was split off before that was not assessed
 * @param samples every sample so far, of all batches
 */
public record LotQuality(
        UUID lotId,
        long version,
        LotStatus status,
        UUID batchId,
        String scheme,
        Integer schemeVersion,
        UUID certificateId,
        LocalDate validUntil,
        UUID inheritedFrom,
        Instant heldSince,
        @Json List<CertifiedProperty> properties,
        @Json List<TakenSample> samples) {

    static LotQuality unknown(UUID lotId) {
        return new LotQuality(
                lotId, 0, LotStatus.UNCERTIFIED, null, null, null, null, null, null, null, List.of(), List.of());
    }

    /** What becomes of it; empty if that can't happen to it now, or has happened already. */
    Optional<LotQuality> after(LotChange change) {
        return switch (change) {
            case RequestHold hold -> when(isFree(), held(hold));
            case BeginAssessment begin ->
                when(status == LotStatus.HOLD_REQUESTED && isIn(begin.batchId()), with(LotStatus.IN_ASSESSMENT));
            case TakeSamples taken ->
                when(status == LotStatus.IN_ASSESSMENT && isIn(taken.batchId()), sampled(taken.samples()));
            case Release release -> when(isUnderInspectionOf(release.batchId()), released());
            case Certify certify ->
                when(status == LotStatus.IN_ASSESSMENT && isIn(certify.batchId()), certified(certify));
            case Reject reject ->
                when(status == LotStatus.IN_ASSESSMENT && isIn(reject.batchId()), with(LotStatus.REJECTED));
            case Revoke revoke -> when(isCertifiedBy(revoke.certificateId()), ended(LotStatus.REVOKED));
            case Expire expire -> when(isCertifiedBy(expire.certificateId()), ended(LotStatus.EXPIRED));
            case Inherit inherit -> when(version == 0 && inherit.parent().carriesDecision(), heirOf(inherit.parent()));
        };
    }

    /** Whether a part that is split off after the decision is as good, or as bad, as the whole. */
    boolean carriesDecision() {
        return switch (status) {
            case CERTIFIED, REJECTED, REVOKED, EXPIRED -> true;
            case UNCERTIFIED, HOLD_REQUESTED, IN_ASSESSMENT -> false;
        };
    }

    private boolean isFree() {
        return switch (status) {
            case UNCERTIFIED, REJECTED, REVOKED, EXPIRED -> true;
            case HOLD_REQUESTED, IN_ASSESSMENT, CERTIFIED -> false;
        };
    }

    private boolean isIn(UUID batch) {
        return batch.equals(batchId);
    }

    private boolean isUnderInspectionOf(UUID batch) {
        return isIn(batch) && (status == LotStatus.HOLD_REQUESTED || status == LotStatus.IN_ASSESSMENT);
    }

    private boolean isCertifiedBy(UUID certificate) {
        return status == LotStatus.CERTIFIED && certificate.equals(certificateId);
    }

    private static Optional<LotQuality> when(boolean allowed, LotQuality next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }

    private LotQuality held(RequestHold hold) {
        return new LotQuality(
                lotId,
                version + 1,
                LotStatus.HOLD_REQUESTED,
                hold.batchId(),
                hold.scheme(),
                hold.schemeVersion(),
                null,
                null,
                null,
                hold.at(),
                List.of(),
                samples);
    }

    private LotQuality with(LotStatus next) {
        return new LotQuality(
                lotId,
                version + 1,
                next,
                batchId,
                scheme,
                schemeVersion,
                certificateId,
                validUntil,
                inheritedFrom,
                heldSince,
                properties,
                samples);
    }

    private LotQuality sampled(List<TakenSample> more) {
        var all = Stream.concat(samples.stream(), more.stream()).toList();
        return new LotQuality(
                lotId,
                version + 1,
                status,
                batchId,
                scheme,
                schemeVersion,
                certificateId,
                validUntil,
                inheritedFrom,
                heldSince,
                properties,
                all);
    }

    private LotQuality released() {
        return new LotQuality(
                lotId,
                version + 1,
                LotStatus.UNCERTIFIED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                samples);
    }

    private LotQuality certified(Certify certify) {
        return new LotQuality(
                lotId,
                version + 1,
                LotStatus.CERTIFIED,
                batchId,
                scheme,
                schemeVersion,
                certify.certificateId(),
                certify.validUntil(),
                null,
                heldSince,
                certify.properties(),
                samples);
    }

    private LotQuality ended(LotStatus how) {
        return new LotQuality(
                lotId,
                version + 1,
                how,
                batchId,
                scheme,
                schemeVersion,
                certificateId,
                null,
                inheritedFrom,
                heldSince,
                List.of(),
                samples);
    }

    private LotQuality heirOf(LotQuality parent) {
        return new LotQuality(
                lotId,
                version + 1,
                parent.status,
                parent.batchId,
                parent.scheme,
                parent.schemeVersion,
                parent.certificateId,
                parent.validUntil,
                parent.lotId,
                parent.heldSince,
                parent.properties,
                samples);
    }
}
