package nl.stadsmijn.matching.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.match.Match.Constraint;
import nl.stadsmijn.matching.match.Match.Criterion;
import nl.stadsmijn.matching.match.Match.Reason;
import nl.stadsmijn.matching.match.Match.Text;
import nl.stadsmijn.matching.supply.SuppliedLot;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;

/** How a lot does on each criterion: a reason with a score from 0 to 1, or the constraint it breaks. */
final class Criteria {

    /** Without a limit in the demand, what lies farther than this scores nothing. */
    private static final double FAR_KM = 200;

    /** So long a hub keeps a lot by default; a wait of that length scores nothing. */
    private static final double STORAGE_DAYS = 270;

    private static final double UNKNOWN = 0.5;

    private Criteria() {}

    /** What a criterion says. */
    sealed interface Finding {
        /** It suits, so much. */
        record Suits(Reason reason) implements Finding {}

        /** It does not suit at all. */
        record Breaks(Constraint constraint) implements Finding {}
    }

    /** Each size that was asked for lies within its bounds. */
    static Finding dimensions(Demand.Geometry wanted, SuppliedLot.Geometry lot) {
        var asked = Arrays.stream(AskedSize.Side.values())
                .flatMap(side -> AskedSize.of(side, wanted, lot).stream())
                .toList();
        if (!asked.stream().allMatch(AskedSize::fits)) {
            return new Finding.Breaks(Constraint.DIMENSIONS);
        }
        var figures = new LinkedHashMap<String, Object>();
        asked.forEach(size -> size.tell(figures));
        var score = asked.stream().mapToDouble(AskedSize::score).average().orElse(1);
        return suits(Criterion.DIMENSIONS, score, figures, ReasonTexts.dimensions(asked));
    }

    /** How much of the demand it covers; what is left does not count against it. */
    static Finding amount(Amount wanted, Amount available) {
        var inUnit = available.in(wanted.unit());
        if (inUnit.isEmpty()) {
            return new Finding.Breaks(Constraint.UNIT);
        }
        var covered = inUnit.get()
                .value()
                .divide(wanted.value(), MathContext.DECIMAL64)
                .min(BigDecimal.ONE);
        var percent = Math.round(covered.doubleValue() * 100);
        return suits(
                Criterion.AMOUNT,
                covered.doubleValue(),
                Map.of("available", available, "wanted", wanted, "coveredPercent", percent),
                ReasonTexts.amount(available, wanted, percent));
    }

    static Finding distance(Place from, Place to, Double atMostKm) {
        var km = Math.round(from.kmTo(to) * 10) / 10.0;
        if (atMostKm != null && km > atMostKm) {
            return new Finding.Breaks(Constraint.DISTANCE);
        }
        var limit = atMostKm == null ? FAR_KM : atMostKm;
        return suits(
                Criterion.DISTANCE,
                1 - km / limit,
                Map.of("distanceKm", km, "limitKm", limit),
                ReasonTexts.distance(km));
    }

    /** It can be had before the window ends. What comes before the window begins has to be kept until then: the longer, the less it suits. */
    static Finding time(Demand.Wanted wanted, SuppliedLot lot, LocalDate today) {
        var comes = lot.location().builtIn() && lot.availableFrom() != null ? later(lot.availableFrom(), today) : today;
        if (comes.isAfter(wanted.neededUntil())) {
            return new Finding.Breaks(Constraint.TIME);
        }
        var goes = goes(lot);
        var overlapEnds = goes == null || goes.isAfter(wanted.neededUntil()) ? wanted.neededUntil() : goes;
        var overlap = Math.max(0, ChronoUnit.DAYS.between(later(comes, wanted.neededFrom()), overlapEnds) + 1);
        var toBridge = overlap > 0 ? 0 : ChronoUnit.DAYS.between(goes, wanted.neededFrom());
        var figures = new LinkedHashMap<String, Object>();
        figures.put("availableFrom", comes);
        if (goes != null) {
            figures.put("availableUntil", goes);
        }
        figures.put("daysOverlap", overlap);
        figures.put("daysToBridge", toBridge);
        var text = overlap > 0 ? ReasonTexts.overlap(overlap) : ReasonTexts.storage(toBridge);
        return suits(Criterion.TIME, 1 - Math.max(0, toBridge) / STORAGE_DAYS, figures, text);
    }

    private static LocalDate goes(SuppliedLot lot) {
        if (lot.location().builtIn()) {
            return lot.availableUntil();
        }
        return lot.storage() == null ? null : lot.storage().deadline();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The technical condition, and how near it is to the certificate that was asked for; what failed for that certificate is out. */
    static Finding quality(Demand.Wanted wanted, SuppliedLot lot, LocalDate today) {
        var technical = lot.condition().technical();
        var certification = lot.certification().on(today);
        var status = certification.status();
        var sameScheme =
                wanted.certifiedUnder() != null && wanted.certifiedUnder().equals(certification.scheme());
        var tooBad = wanted.minimumCondition() != null && (technical == null || technical > wanted.minimumCondition());
        if (tooBad || (sameScheme && (status.equals("REJECTED") || status.equals("REVOKED")))) {
            return new Finding.Breaks(Constraint.QUALITY);
        }
        var figures = new LinkedHashMap<String, Object>();
        if (technical != null) {
            figures.put("technicalCondition", technical);
        }
        figures.put("certification", status);
        var condition = technical == null ? UNKNOWN : (7 - technical) / 6.0;
        var text = ReasonTexts.quality(technical, certification, wanted.certifiedUnder());
        if (wanted.certifiedUnder() == null) {
            return suits(Criterion.QUALITY, condition, figures, text);
        }
        figures.put("certifiedUnder", wanted.certifiedUnder());
        var certified = sameScheme ? certainty(status) : 0.3;
        return suits(Criterion.QUALITY, (condition + certified) / 2, figures, text);
    }

    private static double certainty(String status) {
        return switch (status) {
            case "CERTIFIED" -> 1;
            case "IN_ASSESSMENT", "HOLD_REQUESTED" -> 0.6;
            default -> 0.3;
        };
    }

    /** Free is best, on request is in the middle; a fixed price is held against the highest that was offered, per unit of the demand. */
    static Finding price(Demand.Wanted wanted, SuppliedLot lot) {
        if (lot.price().kind() == Price.Kind.FREE) {
            return suits(Criterion.PRICE, 1, Map.of("kind", Price.Kind.FREE), ReasonTexts.free());
        }
        var asked = lot.price().perUnit();
        var unitFactor = lot.available().unit().in(wanted.amount().unit());
        if (lot.price().kind() == Price.Kind.ON_REQUEST || asked == null || unitFactor.isEmpty()) {
            return suits(Criterion.PRICE, UNKNOWN, Map.of("kind", lot.price().kind()), ReasonTexts.onRequest());
        }
        var perUnit = asked.amount().divide(unitFactor.get(), MathContext.DECIMAL64);
        var text = ReasonTexts.price(asked, lot.available().unit());
        if (wanted.maxPricePerUnit() == null) {
            return suits(Criterion.PRICE, UNKNOWN, Map.of("pricePerUnit", asked), text);
        }
        var most = wanted.maxPricePerUnit().amount();
        if (perUnit.compareTo(most) > 0) {
            return new Finding.Breaks(Constraint.PRICE);
        }
        var share = most.signum() == 0
                ? 0
                : perUnit.divide(most, MathContext.DECIMAL64).doubleValue();
        return suits(
                Criterion.PRICE,
                1 - share / 2,
                Map.of("pricePerUnit", asked, "maxPricePerUnit", wanted.maxPricePerUnit()),
                text);
    }

    private static Finding suits(Criterion criterion, double score, Map<String, Object> figures, Text text) {
        var bounded = Math.clamp(score, 0, 1);
        return new Finding.Suits(new Reason(criterion, Math.round(bounded * 1000) / 1000.0, figures, text));
    }
}
