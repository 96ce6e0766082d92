package nl.stadsmijn.hub.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.stadsmijn.hub.description.Descriptions;
import nl.stadsmijn.hub.inspection.Certificates;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Lot;
import nl.stadsmijn.kit.storage.Ids;

/** What an inspection by the holder means for a lot, and what is kept of it. Runs in the caller's transaction, which holds the lot. */
@ApplicationScoped
public class Inspections {

    private final InspectionRepository inspections;
    private final Certificates certificates;
    private final Descriptions descriptions;
    private final Clock clock;

    Inspections(InspectionRepository inspections, Certificates certificates, Descriptions descriptions, Clock clock) {
        this.inspections = inspections;
        this.certificates = certificates;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /**
     * The lot as the inspection leaves it. What lost a certificate stays aside until it has another, and what is described with something dangerous until it is described otherwise: looking at it
     * changes neither.
     */
    public Lot judged(Lot lot, InspectionRequest request) {
        return switch (request.outcome()) {
            case PASSED ->
                lot.with(lot.standing()
                        .quarantined(certificates
                                .quarantine(lot.id())
                                .or(() -> descriptions.danger(lot.id()))
                                .orElse(null)));
            case FAILED -> lot.with(lot.standing().quarantined(request.remarks().strip()));
        };
    }

    /** Keeps what was seen of a lot that is in the ledger, where it lies. */
    public Inspection keep(UUID lotId, UUID locationId, InspectionRequest request, By by) {
        var inspection = new Inspection(
                Ids.next(),
                lotId,
                locationId,
                request.outcome(),
                request.technical(),
                request.aesthetic(),
                request.remarks(),
                by.subject(),
                by.organisation(),
                clock.instant());
        inspections.insert(inspection);
        return inspection;
    }
}
