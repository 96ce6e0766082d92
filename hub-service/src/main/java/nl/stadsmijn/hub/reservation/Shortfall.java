package nl.stadsmijn.hub.reservation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who gives up how much when more is promised of a lot than there is: OPTION before FIRM, youngest first. A deal's reservation ends as a whole, so that more may come free than is
 * missing: that goes back to the others, first served first. Pure.
 */
final class Shortfall {

    private final UUID lot;
    private final Map<UUID, BigDecimal> cuts = new LinkedHashMap<>();
    private BigDecimal missing;

    private Shortfall(UUID lot, BigDecimal missing) {
        this.lot = lot;
        this.missing = missing;
    }

    /**
     * @param served the open reservations on the lot in the order they are served
     * @param missing in the lot's unit; 0 for nothing
     * @return by reservation, above 0, the last served first; of a deal's what is missing of it, at most all that it has
     */
    static Map<UUID, BigDecimal> of(List<Reservation> served, UUID lot, BigDecimal missing) {
        var shortfall = new Shortfall(lot, missing);
        served.reversed().forEach(shortfall::take);
        served.forEach(shortfall::giveBack);
        shortfall.cuts.values().removeIf(cut -> cut.signum() == 0);
        return shortfall.cuts;
    }

    private void take(Reservation reservation) {
        var cut = reservation.at(lot).min(missing);
        if (cut.signum() > 0) {
            cuts.put(reservation.id(), cut);
            missing = missing.subtract(endsAsAWhole(reservation) ? reservation.at(lot) : cut);
        }
    }

    private void giveBack(Reservation reservation) {
        var spare = missing.negate();
        var cut = cuts.getOrDefault(reservation.id(), BigDecimal.ZERO);
        if (spare.signum() <= 0 || cut.signum() == 0) {
            return;
        }
        var whole = reservation.at(lot);
        if (!endsAsAWhole(reservation)) {
            cuts.put(reservation.id(), cut.subtract(cut.min(spare)));
            missing = missing.add(cut.min(spare));
        } else if (whole.compareTo(spare) <= 0) {
            cuts.put(reservation.id(), BigDecimal.ZERO);
            missing = missing.add(whole);
        }
    }

    private static boolean endsAsAWhole(Reservation reservation) {
        return reservation.facts().dealId() != null;
    }
}
