package nl.stadsmijn.inventory.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Condition;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.DescriptionGroup;
import nl.stadsmijn.inventory.description.Detachability;
import nl.stadsmijn.inventory.description.EvidenceDetail;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Hazards;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performances;
import nl.stadsmijn.inventory.description.Price;
import nl.stadsmijn.inventory.description.Proof;
import nl.stadsmijn.inventory.description.Provenance;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.inventory.description.Terms;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Unit;

/** Descriptions with anything in them that one can hold. */
final class Descriptions {

    private Descriptions() {}

    static Arbitrary<Description> any() {
        var first = Combinators.combine(identities(), classifications(), measures(), geometries(), materials())
                .as((identity, classification, measure, geometry, madeOf) ->
                        with(Description.of(identity, classification, measure, madeOf), geometry));
        var second = Combinators.combine(performances(), conditions(), detachabilities(), hazards(), reuses())
                .as((performance, condition, detachability, hazards, reuse) ->
                        with(with(Description.of(performance, hazards, reuse), condition), detachability));
        var third = Combinators.combine(provenances(), terms(), proofs())
                .as((provenance, terms, proof) -> with(Description.of(terms, proof), provenance));
        return Combinators.combine(first, second, third)
                .as((one, two, three) -> new Description(
                        one.identity(),
                        one.classification(),
                        one.measure(),
                        one.geometry(),
                        one.madeOf(),
                        two.performances(),
                        two.condition(),
                        two.detachability(),
                        two.hazardous(),
                        two.reuse(),
                        three.provenance(),
                        three.terms(),
                        three.proof()));
    }

    private static Description with(Description what, DescriptionGroup groupIfAny) {
        return groupIfAny == null ? what : what.with(groupIfAny);
    }

    /** Texts that people and programs that mean harm write. */
    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aB9é€ \n\t\"';:,.\\()=+-@|#")
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<String> maybe() {
        return texts().injectNull(0.5);
    }

    private static <E extends Enum<E>> Arbitrary<E> maybe(Class<E> type) {
        return Arbitraries.of(type).injectNull(0.4);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("999999"))
                .ofScale(3)
                .injectNull(0.4);
    }

    private static Arbitrary<Integer> whole(int most) {
        return Arbitraries.integers().between(1, most).injectNull(0.4);
    }

    private static Arbitrary<Identity> identities() {
        return Combinators.combine(texts(), maybe(), texts().list().ofMaxSize(3), maybe())
                .as(Identity::new);
    }

    private static Arbitrary<Classification> classifications() {
        return Combinators.combine(maybe(), maybe(), maybe(), maybe(), maybe(Description.Layer.class), maybe())
                .as(Classification::new);
    }

    private static Arbitrary<Amount> amounts(Unit... units) {
        return Combinators.combine(Arbitraries.longs().between(0, 1_000_000), Arbitraries.of(units))
                .as((thousandths, unit) -> unit == Unit.PIECE
                        ? Amount.of(thousandths, unit)
                        : new Amount(BigDecimal.valueOf(thousandths, 3), unit));
    }

    private static Arbitrary<Measure> measures() {
        return Combinators.combine(amounts(Unit.values()).injectNull(0.2), decimals())
                .as(Measure::new);
    }

    private static Arbitrary<Geometry> geometries() {
        return Combinators.combine(
                        whole(100_000), whole(100_000), whole(100_000), whole(100_000), maybe(), decimals(), decimals())
                .as(Geometry::new)
                .filter(geometry -> !geometry.equals(new Geometry(null, null, null, null, null, null, null)))
                .injectNull(0.3);
    }

    private static Arbitrary<MadeOf> materials() {
        var shares = Combinators.combine(texts(), decimals().filter(percent -> percent != null))
                .as(MadeOf.Share::new);
        return Combinators.combine(maybe(), shares.list().ofMaxSize(3), maybe(), maybe())
                .as(MadeOf::new);
    }

    private static Arbitrary<EvidenceDetail> details() {
        return Combinators.combine(
                        Arbitraries.create(() -> UUID.fromString("5d2c1a7e-0000-4000-8000-000000000001"))
                                .injectNull(0.3),
                        days(),
                        maybe(),
                        texts())
                .as(EvidenceDetail::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(-30_000, 20_000)
                .map(LocalDate::ofEpochDay)
                .injectNull(0.4);
    }

    private static Arbitrary<Performances> performances() {
        return Combinators.combine(
                        Arbitraries.of(Performance.Kind.class),
                        maybe(),
                        texts(),
                        maybe(),
                        maybe(Description.Evidence.class),
                        details().injectNull(0.5))
                .as(Performance::new)
                .list()
                .ofMaxSize(3)
                .map(Performances::new);
    }

    private static Arbitrary<Condition> conditions() {
        var defects = Combinators.combine(texts(), maybe(Condition.Severity.class), whole(3), whole(5))
                .as(Condition.Defect::new);
        return Combinators.combine(whole(6), whole(6), defects.list().ofMaxSize(3))
                .as(Condition::new)
                .filter(condition -> !condition.equals(new Condition(null, null, null)))
                .injectNull(0.3);
    }

    private static Arbitrary<Detachability> detachabilities() {
        return Combinators.combine(
                        maybe(Detachability.Connection.class),
                        maybe(Detachability.Accessibility.class),
                        maybe(Detachability.Intersections.class),
                        maybe(Detachability.Edges.class))
                .as(Detachability::new)
                .filter(one -> !one.equals(new Detachability(null, null, null, null)))
                .injectNull(0.3);
    }

    private static Arbitrary<Hazards> hazards() {
        return Combinators.combine(texts(), Arbitraries.of(Hazard.Status.class), maybe())
                .as(Hazard::new)
                .list()
                .ofMaxSize(3)
                .map(Hazards::new);
    }

    private static Arbitrary<Reuse> reuses() {
        return Combinators.combine(Arbitraries.of(true, false), maybe(), maybe(Description.RStrategy.class), maybe())
                .as(Reuse::new);
    }

    private static Arbitrary<Provenance> provenances() {
        return Combinators.combine(
                        maybe(Provenance.Origin.class),
                        maybe(Provenance.WasteStatus.class),
                        whole(2100),
                        days(),
                        Arbitraries.create(UUID::randomUUID).injectNull(0.5))
                .as(Provenance::new)
                .filter(one -> !one.equals(new Provenance(null, null, null, null, null)))
                .injectNull(0.3);
    }

    private static Arbitrary<Terms> terms() {
        var prices = Combinators.combine(
                        Arbitraries.of(Price.Kind.class), Arbitraries.longs().between(0, 10_000_000))
                .as((kind, cents) -> new Price(
                        kind, kind == Price.Kind.FIXED ? new Money(BigDecimal.valueOf(cents, 2), "EUR") : null));
        return Combinators.combine(prices, amounts(Unit.values()).injectNull(0.5))
                .as(Terms::new);
    }

    private static Arbitrary<Proof> proofs() {
        var fields = Arbitraries.of("lengthMm", "section", "massPerUnit", "condition");
        return Combinators.combine(
                        Arbitraries.maps(fields, Arbitraries.of(Description.Evidence.class))
                                .ofMaxSize(4),
                        Arbitraries.maps(fields, details()).ofMaxSize(4))
                .as((kinds, details) -> new Proof(kinds, ofThese(kinds, details)));
    }

    private static Map<String, EvidenceDetail> ofThese(
            Map<String, Description.Evidence> kinds, Map<String, EvidenceDetail> details) {
        return details.entrySet().stream()
                .filter(detail -> kinds.containsKey(detail.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
