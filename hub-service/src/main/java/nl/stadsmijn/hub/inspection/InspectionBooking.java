package nl.stadsmijn.hub.inspection;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.stock.Account;
import nl.stadsmijn.hub.stock.Location;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Standing;
import nl.stadsmijn.hub.stock.Why;

/** Books what an assessment means for a lot. Pure: it works on an open posting. */
final class InspectionBooking {

    /** Why a lot whose certificate was revoked or expired may not leave; a new certificate ends it, no other quarantine. */
    static final String LOST_CERTIFICATE = "its certificate is no longer valid";

    private final Posting posting;

    InspectionBooking(Posting posting) {
        this.posting = posting;
    }

    void apply(QualityChanged quality, Set<UUID> writtenOff) {
        var id = quality.lotId();
        if (quality.asksForHold()) {
            stand(id, standing(id).with(hold(lot(id), quality.batchId())));
        } else {
            stand(id, standing(id).with((Standing.Inspection) null));
        }
        quality.samples().stream()
                .filter(sample -> sample.destructive() && !writtenOff.contains(sample.sampleId()))
                .forEach(sample -> writeOff(id, sample));
        if (quality.hasLostCertificate() && standing(id).quarantine() == null && isUnsold(lot(id))) {
            stand(id, standing(id).quarantined(LOST_CERTIFICATE));
        }
        if (quality.isCertified() && LOST_CERTIFICATE.equals(standing(id).quarantine())) {
            stand(id, standing(id).quarantined(null));
        }
    }

    /** On hand or on its way. */
    private static boolean isUnsold(Lot lot) {
        return lot.of(Account.ON_HAND).add(lot.of(Account.IN_TRANSIT)).signum() > 0;
    }

    private static Standing.Inspection hold(Lot lot, UUID batch) {
        if (lot.standing().isHeld()) {
            var held = lot.standing().inspection();
            return held.batchId().equals(batch) ? held : new Standing.Inspection(batch, "it is held for another batch");
        }
        return new Standing.Inspection(batch, hindrance(lot).orElse(null));
    }

    private static Optional<String> hindrance(Lot lot) {
        if (!lot.location().is(Location.Kind.SITE) && !lot.location().is(Location.Kind.HUB)) {
            return Optional.of("it is not on a site or in a hub, but "
                    + lot.location().kind().inWords());
        }
        return lot.of(Account.ON_HAND).signum() > 0 ? Optional.empty() : Optional.of("nothing of it is on hand");
    }

    /** A test piece is gone, whatever was promised of the lot; no more can go than there is. */
    private void writeOff(UUID id, QualityChanged.Sample sample) {
        var amount = sample.amount()
                .in(lot(id).unit())
                .map(each -> each.value().min(lot(id).of(Account.ON_HAND)))
                .orElseThrow(() -> new IllegalArgumentException("sample %s is measured in %s, its lot is not"
                        .formatted(sample.sampleId(), sample.amount().unit().symbol())));
        if (amount.signum() > 0) {
            var why = new Why("used up by a destructive test", sample.sampleId());
            posting.writeOff(id, MovementKind.SAMPLED, Account.ON_HAND, amount, why);
        }
    }

    private void stand(UUID id, Standing standing) {
        posting.books().put(lot(id).with(standing));
    }

    private Standing standing(UUID id) {
        return lot(id).standing();
    }

    private Lot lot(UUID id) {
        return posting.books().lot(id);
    }
}
