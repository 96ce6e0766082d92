package nl.stadsmijn.matching.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.matching.demand.Demand;
import nl.stadsmijn.matching.match.Match.Constraint;
import nl.stadsmijn.matching.match.Match.Criterion;
import nl.stadsmijn.matching.match.MatchPolicy.Need;
import nl.stadsmijn.matching.supply.SuppliedLot;
import nl.stadsmijn.matching.supply.SuppliedLot.Certification;
import nl.stadsmijn.matching.supply.SuppliedLot.Condition;
import nl.stadsmijn.matching.supply.SuppliedLot.Geometry;
import nl.stadsmijn.matching.supply.SuppliedLot.Location;
import nl.stadsmijn.matching.supply.SuppliedLot.Price;
import nl.stadsmijn.matching.supply.SuppliedLot.Storage;
import org.junit.jupiter.api.Test;

class MatchPolicyTest {

    private static final UUID ARCHITECT = new UUID(0, 1);
    private static final UUID SELLER = new UUID(0, 2);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Place ARNHEM = new Place(51.9851, 5.8987);
    private static final Place NIJMEGEN = new Place(51.8449, 5.8428);
    private static final Need NEED = need(new Demand.Wanted(
            "hollow-core-slab",
            Amount.of(4, Unit.PIECE),
            new Demand.Geometry(new Demand.Range(7000, 8000), null, new Demand.Range(180, 220)),
            3,
            "hollow-core-slab",
            LocalDate.parse("2027-03-01"),
            LocalDate.parse("2027-06-30"),
            Money.euro("120.00"),
            75.0));

    @Test
    void theScoreIsTheWeightedSumOfItsReasons() {
        var match = rank(LOT.build(1)).matches().getFirst();
        assertThat(match.reasons()).extracting(Match.Reason::criterion).containsExactly(Criterion.values());
        var sum = match.reasons().stream()
                .mapToDouble(reason -> reason.score() * reason.criterion().weight())
                .sum();
        assertThat(match.score()).isCloseTo(sum, within(0.001)).isBetween(0.0, 1.0);
        assertThat(Arrays.stream(Criterion.values())
                        .mapToDouble(Criterion::weight)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void reasonsTellTheFigures() {
        var match = rank(LOT.build(1)).matches().getFirst();
        assertThat(reason(match, Criterion.DIMENSIONS).figures())
                .containsEntry("lengthMm", 7910)
                .containsEntry("lengthMmMin", 7000)
                .containsEntry("lengthMmSurplus", 910);
        assertThat(reason(match, Criterion.TIME).figures())
                .containsEntry("daysOverlap", 61L)
                .containsEntry("daysToBridge", 0L);
        assertThat((double) reason(match, Criterion.DISTANCE).figures().get("distanceKm"))
                .isBetween(14.0, 18.0);
        assertThat(match.amountUsed()).isEqualTo(Amount.of(4, Unit.PIECE));
    }

    @Test
    void reasonsAreSaidInPlainDutchAndEnglish() {
        var lot = rank(LOT.quality("CERTIFIED").build(1)).matches().getFirst();

        assertThat(lot.reasons())
                .extracting(reason -> reason.text().nl())
                .containsExactly(
                        "lengte 7910 mm (gevraagd vanaf 7000 tot 8000), dikte 200 mm (gevraagd vanaf 180 tot 220)",
                        "12 stuks beschikbaar: 100 % van de 4 stuks die nodig zijn",
                        "op 16 km afstand",
                        "61 dagen binnen de bouwperiode beschikbaar",
                        "technische conditie 2; gecertificeerd onder hollow-core-slab",
                        "€ 95,00 per stuk");
        assertThat(lot.reasons())
                .extracting(reason -> reason.text().en())
                .containsExactly(
                        "length 7910 mm (asked from 7000 to 8000), thickness 200 mm (asked from 180 to 220)",
                        "12 pieces available: 100 % of the 4 pieces needed",
                        "16 km away",
                        "available for 61 days of the window",
                        "technical condition 2; certified under hollow-core-slab",
                        "€ 95.00 per piece");
    }

    @Test
    void whatBreaksAConstraintIsOutAndCounted() {
        var ranking = rank(
                LOT.build(1),
                LOT.size(6000).build(2),
                LOT.size(null).build(3),
                LOT.unit(Amount.of("12", Unit.M2)).build(4),
                LOT.at(new Place(53.2194, 6.5665)).build(5),
                LOT.from("2027-08-01").build(6),
                LOT.technical(5).build(7),
                LOT.price("150.00").build(8),
                LOT.harvestable(false).build(9),
                LOT.seller(ARCHITECT).build(10),
                LOT.quality("REVOKED").build(11));
        assertThat(ranking.matches()).extracting(Match::lotId).containsExactly(new UUID(1, 1));
        assertThat(ranking.excluded())
                .isEqualTo(Map.of(
                        Constraint.DIMENSIONS, 2,
                        Constraint.UNIT, 1,
                        Constraint.DISTANCE, 1,
                        Constraint.TIME, 1,
                        Constraint.QUALITY, 2,
                        Constraint.PRICE, 1,
                        Constraint.HARVESTABLE, 1,
                        Constraint.OWN_LOT, 1));
        assertThat(ranking.considered()).isEqualTo(11);
    }

    @Test
    void boundsThemselvesStillFit() {
        assertThat(rank(
                                LOT.size(7000).build(1),
                                LOT.size(8000).build(2),
                                LOT.price("120.00").build(3))
                        .matches())
                .hasSize(3);
        assertThat(rank(
                                LOT.size(6999).build(1),
                                LOT.size(8001).build(2),
                                LOT.price("120.01").build(3))
                        .matches())
                .isEmpty();
    }

    @Test
    void onEachCriterionTheBetterLotGoesFirst() {
        better(lot -> lot.size(7050), lot -> lot.size(7950));
        better(lot -> lot.left(4), lot -> lot.left(2));
        better(lot -> lot.at(ARNHEM), lot -> lot.at(NIJMEGEN));
        better(lot -> lot.until("2027-04-30"), lot -> lot.until("2027-01-31"));
        better(lot -> lot.technical(1), lot -> lot.technical(3));
        better(lot -> lot.quality("CERTIFIED"), lot -> lot.quality("UNCERTIFIED"));
        better(lot -> lot.price("60.00"), lot -> lot.price("110.00"));
    }

    @Test
    void ofEqualsTheOneWhoseStorageEndsFirstGoesFirst() {
        var ranking = rank(
                LOT.stored("2027-11-09").build(1),
                LOT.stored("2027-09-01").build(2),
                LOT.stored(null).build(3));
        assertThat(ranking.matches())
                .extracting(match -> match.lotId().getLeastSignificantBits())
                .containsExactly(2L, 1L, 3L);
    }

    @Test
    void aPriceIsComparedInTheUnitOfTheDemand() {
        var perTonne = need(new Demand.Wanted(
                "x", Amount.of(500, Unit.KG), null, null, null, TODAY, TODAY.plusDays(300), Money.euro("0.10"), null));
        var lot = LOT.unit(Amount.of(2, Unit.T));
        assertThat(MatchPolicy.rank(perTonne, List.of(lot.price("100.00").build(1)))
                        .matches())
                .hasSize(1);
        assertThat(MatchPolicy.rank(perTonne, List.of(lot.price("101.00").build(1)))
                        .excluded())
                .containsEntry(Constraint.PRICE, 1);
        assertThat(MatchPolicy.rank(perTonne, List.of(lot.build(1)))
                        .matches()
                        .getFirst()
                        .amountUsed())
                .isEqualTo(Amount.of("0.5", Unit.T));
    }

    private static void better(UnaryOperator<LotMaker> one, UnaryOperator<LotMaker> other) {
        var matches = rank(other.apply(LOT).build(1), one.apply(LOT).build(2)).matches();
        assertThat(matches).hasSize(2);
        assertThat(matches.getFirst().lotId()).isEqualTo(new UUID(1, 2));
        assertThat(matches.getFirst().score()).isGreaterThan(matches.getLast().score());
    }

    private static Match.Reason reason(Match match, Criterion criterion) {
        return match.reasons().stream()
                .filter(reason -> reason.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private static MatchPolicy.Ranking rank(SuppliedLot... lots) {
        return MatchPolicy.rank(NEED, List.of(lots));
    }

    private static Need need(Demand.Wanted wanted) {
        return new Need(wanted, ARCHITECT, ARNHEM, TODAY);
    }

    private static final LotMaker LOT = new LotMaker(
            Amount.of(12, Unit.PIECE),
            7910,
            2,
            true,
            "2027-02-01",
            "2027-04-30",
            "95.00",
            SELLER,
            NIJMEGEN,
            null,
            "UNCERTIFIED");

    /** Twelve slabs in Nijmegen, each test changing what it is about. */
    private record LotMaker(
            Amount available,
            Integer length,
            Integer technical,
            boolean harvestable,
            String from,
            String until,
            String price,
            UUID seller,
            Place place,
            String stored,
            String quality) {

        LotMaker unit(Amount other) {
            return new LotMaker(
                    other, length, technical, harvestable, from, until, price, seller, place, stored, quality);
        }

        LotMaker left(long pieces) {
            return unit(Amount.of(pieces, Unit.PIECE));
        }

        LotMaker size(Integer other) {
            return new LotMaker(
                    available, other, technical, harvestable, from, until, price, seller, place, stored, quality);
        }

        LotMaker technical(int other) {
            return new LotMaker(
                    available, length, other, harvestable, from, until, price, seller, place, stored, quality);
        }

        LotMaker harvestable(boolean other) {
            return new LotMaker(
                    available, length, technical, other, from, until, price, seller, place, stored, quality);
        }

        LotMaker from(String day) {
            return new LotMaker(
                    available, length, technical, harvestable, day, null, price, seller, place, stored, quality);
        }

        LotMaker until(String day) {
            return new LotMaker(
                    available,
                    length,
                    technical,
                    harvestable,
                    "2026-12-01",
                    day,
                    price,
                    seller,
                    place,
                    stored,
                    quality);
        }

        LotMaker price(String other) {
            return new LotMaker(
                    available, length, technical, harvestable, from, until, other, seller, place, stored, quality);
        }

        LotMaker seller(UUID other) {
            return new LotMaker(
                    available, length, technical, harvestable, from, until, price, other, place, stored, quality);
        }

        LotMaker at(Place other) {
            return new LotMaker(
                    available, length, technical, harvestable, from, until, price, seller, other, stored, quality);
        }

        LotMaker stored(String deadline) {
            return new LotMaker(
                    available, length, technical, harvestable, from, until, price, seller, place, deadline, quality);
        }

        LotMaker quality(String status) {
            return new LotMaker(
                    available, length, technical, harvestable, from, until, price, seller, place, stored, status);
        }

        SuppliedLot build(long id) {
            return new SuppliedLot(
                    new UUID(1, id),
                    "Kanaalplaat",
                    null,
                    "hollow-core-slab",
                    new SuppliedLot.Codes(null, null, null, null, null, null),
                    "concrete-precast",
                    available,
                    null,
                    new Geometry(length, 1200, null, 200, null),
                    new Condition(technical, null),
                    harvestable,
                    LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until),
                    new Price(Price.Kind.FIXED, Money.euro(price)),
                    seller,
                    seller,
                    new Location("DONOR", new UUID(2, 2), null, place, place.toOneKm()),
                    new SuppliedLot.Origin("SURVEY", null, null, null),
                    stored == null ? null : new Storage(LocalDate.parse(stored), "STORED"),
                    new Certification(quality, "UNCERTIFIED".equals(quality) ? null : "hollow-core-slab", null, null),
                    Map.of(),
                    List.of(),
                    true);
        }
    }
}
