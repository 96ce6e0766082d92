package nl.stadsmijn.matching.match;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.matching.match.Match.Text;
import nl.stadsmijn.matching.supply.SuppliedLot.Certification;

/** The reasons of a match in words for people. */
final class ReasonTexts {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final Locale ENGLISH = Locale.ENGLISH;

    private ReasonTexts() {}

    /** @param sizes those that were asked for */
    static Text dimensions(List<AskedSize> sizes) {
        if (sizes.isEmpty()) {
            return new Text("geen maten gevraagd", "no sizes asked for");
        }
        return both(
                String.join(
                        ", ",
                        sizes.stream()
                                .map(size -> "%s %s mm".formatted(size.side().nl(), size.mm())
                                        + asked(size, "gevraagd", "vanaf", "tot"))
                                .toList()),
                String.join(
                        ", ",
                        sizes.stream()
                                .map(size -> "%s %s mm".formatted(size.side().en(), size.mm())
                                        + asked(size, "asked", "from", "to"))
                                .toList()));
    }

    private static String asked(AskedSize size, String asked, String from, String to) {
        var least = size.wanted().min();
        var most = size.wanted().max();
        if (Objects.equals(least, most)) {
            return " (%s %d)".formatted(asked, least);
        }
        return Stream.of(least == null ? null : from + " " + least, most == null ? null : to + " " + most)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .map(bounds -> " (%s %s)".formatted(asked, bounds))
                .orElse("");
    }

    static Text amount(Amount available, Amount wanted, long coveredPercent) {
        return both(
                "%s beschikbaar: %d %% van de %s die nodig zijn"
                        .formatted(dutch(available), coveredPercent, dutch(wanted)),
                "%s available: %d %% of the %s needed".formatted(english(available), coveredPercent, english(wanted)));
    }

    static Text distance(double km) {
        return both(
                "op %s km afstand".formatted(number(BigDecimal.valueOf(km), DUTCH)),
                "%s km away".formatted(number(BigDecimal.valueOf(km), ENGLISH)));
    }

    static Text overlap(long days) {
        return both(
                "%d %s binnen de bouwperiode beschikbaar".formatted(days, days == 1 ? "dag" : "dagen"),
                "available for %d %s of the window".formatted(days, days == 1 ? "day" : "days"));
    }

    static Text storage(long days) {
        return both(
                "moet %d %s worden opgeslagen".formatted(days, days == 1 ? "dag" : "dagen"),
                "has to be stored for %d %s".formatted(days, days == 1 ? "day" : "days"));
    }

    /**
     * @param technical condition; null if nobody knows
     * @param wantedScheme the scheme it has to be certified under; null if none
     */
    static Text quality(Integer technical, Certification certification, String wantedScheme) {
        var condition = technical == null
                ? both("technische conditie onbekend", "technical condition not known")
                : both("technische conditie " + technical, "technical condition " + technical);
        if (certification.scheme() == null && wantedScheme == null) {
            return condition;
        }
        var same = wantedScheme == null || wantedScheme.equals(certification.scheme());
        var scheme = wantedScheme == null ? certification.scheme() : wantedScheme;
        var status = status(same ? certification.status() : "UNCERTIFIED");
        return both(
                "%s; %s onder %s".formatted(condition.nl(), status.nl(), scheme),
                "%s; %s under %s".formatted(condition.en(), status.en(), scheme));
    }

    private static Text status(String status) {
        return switch (status) {
            case "CERTIFIED" -> both("gecertificeerd", "certified");
            case "IN_ASSESSMENT" -> both("in keuring", "being assessed");
            case "HOLD_REQUESTED" -> both("aangemeld voor keuring", "put forward for assessment");
            case "REJECTED" -> both("afgekeurd", "rejected");
            case "REVOKED" -> both("certificaat ingetrokken", "certificate revoked");
            case "EXPIRED" -> both("certificaat verlopen", "certificate expired");
            default -> both("nog niet gecertificeerd", "not certified yet");
        };
    }

    static Text free() {
        return both("gratis", "free");
    }

    static Text onRequest() {
        return both("prijs op aanvraag", "price on request");
    }

    static Text price(Money perUnit, Unit unit) {
        return both(
                "€ %s per %s".formatted(money(perUnit, DUTCH), unit == Unit.PIECE ? "stuk" : symbol(unit)),
                "€ %s per %s".formatted(money(perUnit, ENGLISH), symbol(unit)));
    }

    private static String dutch(Amount amount) {
        return number(amount.value(), DUTCH) + " "
                + switch (amount.unit()) {
                    case PIECE -> amount.value().compareTo(BigDecimal.ONE) == 0 ? "stuk" : "stuks";
                    default -> symbol(amount.unit());
                };
    }

    private static String english(Amount amount) {
        return number(amount.value(), ENGLISH) + " "
                + switch (amount.unit()) {
                    case PIECE -> amount.value().compareTo(BigDecimal.ONE) == 0 ? "piece" : "pieces";
                    default -> symbol(amount.unit());
                };
    }

    private static String symbol(Unit unit) {
        return switch (unit) {
            case M2 -> "m²";
            case M3 -> "m³";
            default -> unit.symbol();
        };
    }

    private static String number(BigDecimal value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    private static String money(Money money, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(4);
        return format.format(money.amount());
    }

    private static Text both(String nl, String en) {
        return new Text(nl, en);
    }
}
