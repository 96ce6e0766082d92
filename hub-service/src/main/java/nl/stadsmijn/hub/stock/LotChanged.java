package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageTerm;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event that tells a lot in the ledger, whole: {@code contracts/events/nl.stadsmijn.hub.lot.changed.v1.schema.json}. */
record LotChanged(
        UUID lotId,
        Unit unit,
        String expected,
        String onHand,
        String inTransit,
        String promised,
        String available,
        String delivered,
        String writtenOff,
        Where location,
        UUID ownerId,
        UUID holderId,
        boolean described,
        boolean quarantined,
        Standing.Inspection inspection,
        StorageTerm storage,
        List<Share> parents,
        String productType,
        String massPerUnit,
        List<Share> children,
        List<Departure> departures,
        List<Find> found,
        Sighting.Judged judged,
        Asked asked,
        Last last) {

    /** What its owner asks per unit, EUR without VAT. */
    record Asked(UUID dispositionId, String price) {
        static Asked of(Sighting.Asked asked) {
            return asked == null ? null : new Asked(asked.id(), text(asked.price()));
        }
    }

    record Where(Location.Kind kind, UUID id, String name, Place place) {}

    record Share(UUID lotId, String amount) {
        static Share of(Sighting.Share share) {
            return new Share(share.lotId(), text(share.amount()));
        }
    }

    /** A place without its coordinates: it is history. */
    record From(Location.Kind kind, UUID id, String name) {}

    record Departure(
            MovementKind kind,
            String amount,
            From from,
            String reason,
            UUID sourceId,
            Receiver receiver,
            String eural,
            Instant at) {
        static Departure of(Sighting.Departure gone) {
            var from = gone.locationKind() == null
                    ? null
                    : new From(gone.locationKind(), gone.locationId(), gone.locationName());
            return new Departure(
                    gone.kind(),
                    text(gone.amount()),
                    from,
                    gone.reason(),
                    gone.sourceId(),
                    gone.receiver(),
                    gone.eural(),
                    gone.at());
        }
    }

    record Find(String amount, UUID sourceId, Instant at) {
        static Find of(Sighting.Find find) {
            return new Find(text(find.amount()), find.sourceId(), find.at());
        }
    }

    @Schema(name = "LastMovement")
    record Last(
            UUID movementId,
            MovementKind kind,
            String amount,
            Instant at,
            String reason,

            @Schema(description = "The lot that it went into, or came out of; absent where there is none.")
            UUID otherLotId) {
        static Last of(Lot.Last last) {
            return new Last(
                    last.movementId(), last.kind(), text(last.amount()), last.at(), last.reason(), last.otherLotId());
        }
    }

    static Event of(Sighting sighting) {
        var lot = sighting.lot();
        var balance = lot.balance();
        var data = new LotChanged(
                lot.id(),
                lot.unit(),
                text(lot.of(Account.EXPECTED)),
                text(lot.of(Account.ON_HAND)),
                text(lot.of(Account.IN_TRANSIT)),
                text(balance.promised()),
                text(lot.available()),
                text(lot.of(Account.DELIVERED)),
                text(lot.of(Account.WRITTEN_OFF)),
                new Where(lot.location().kind(), lot.location().id(), sighting.locationName(), sighting.place()),
                lot.custody().ownerId(),
                lot.custody().holderId(),
                lot.standing().described(),
                lot.standing().quarantine() != null,
                lot.standing().inspection(),
                lot.custody().storage(),
                sighting.parents().stream().map(Share::of).toList(),
                sighting.productType(),
                sighting.massPerUnit() == null ? null : text(sighting.massPerUnit()),
                sighting.children().stream().map(Share::of).toList(),
                orAbsent(sighting.departures().stream().map(Departure::of).toList()),
                orAbsent(sighting.found().stream().map(Find::of).toList()),
                sighting.judged(),
                Asked.of(sighting.asked()),
                Last.of(lot.last()));
        return new Event("hub.stock", "nl.stadsmijn.hub.lot.changed.v1", lot.id(), lot.version(), data);
    }

    private static <T> List<T> orAbsent(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
