package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lot is, apart from its identity, donor and history, in the groups of fields that the field uses. In JSON most fields stand side by side. A null is something nobody has said; of the
 * groups only those that are objects in JSON too can be null.
 */
public record Description(
        @JsonUnwrapped @Valid Identity identity,
        @JsonUnwrapped @Valid Classification classification,
        @JsonUnwrapped @Valid Measure measure,
        @Valid Geometry geometry,
        @JsonUnwrapped @Valid MadeOf madeOf,
        @JsonUnwrapped @Valid Performances performances,
        @Valid Condition condition,
        @Valid Detachability detachability,
        @JsonUnwrapped @Valid Hazards hazardous,
        @JsonUnwrapped @Valid Reuse reuse,
        @Valid Provenance provenance,
        @JsonUnwrapped @Valid Terms terms,
        @JsonUnwrapped @Valid Proof proof) {

    private static final Description NOTHING =
            new Description(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public Description {
        identity = identity == null ? Identity.UNKNOWN : identity;
        classification = classification == null ? Classification.UNKNOWN : classification;
        measure = measure == null ? Measure.UNKNOWN : measure;
        madeOf = madeOf == null ? MadeOf.UNKNOWN : madeOf;
        performances = performances == null ? Performances.UNKNOWN : performances;
        hazardous = hazardous == null ? Hazards.UNKNOWN : hazardous;
        reuse = reuse == null ? Reuse.UNKNOWN : reuse;
        terms = terms == null ? Terms.UNKNOWN : terms;
        proof = proof == null ? Proof.NONE : proof;
    }

    /** A description that says this, and nothing else. */
    public static Description of(DescriptionGroup... groups) {
        return NOTHING.with(groups);
    }

    /** All that is said, in groups. */
    public List<DescriptionGroup> groups() {
        return Stream.<DescriptionGroup>of(
                        identity,
                        classification,
                        measure,
                        geometry,
                        madeOf,
                        performances,
                        condition,
                        detachability,
                        hazardous,
                        reuse,
                        provenance,
                        terms,
                        proof)
                .filter(Objects::nonNull)
                .toList();
    }

    /** This, with these groups instead of its own. */
    public Description with(DescriptionGroup... groups) {
        var others = Stream.of(groups).collect(Collectors.toMap(DescriptionGroup::getClass, Function.identity()));
        return new Description(
                pick(others, Identity.class, identity),
                pick(others, Classification.class, classification),
                pick(others, Measure.class, measure),
                pick(others, Geometry.class, geometry),
                pick(others, MadeOf.class, madeOf),
                pick(others, Performances.class, performances),
                pick(others, Condition.class, condition),
                pick(others, Detachability.class, detachability),
                pick(others, Hazards.class, hazardous),
                pick(others, Reuse.class, reuse),
                pick(others, Provenance.class, provenance),
                pick(others, Terms.class, terms),
                pick(others, Proof.class, proof));
    }

    private static <T extends DescriptionGroup> T pick(
            Map<? extends Class<?>, DescriptionGroup> others, Class<T> kind, T own) {
        var other = others.get(kind);
        return other == null ? own : kind.cast(other);
    }

    /** This, but of another amount. */
    public Description ofAmount(Amount other) {
        return with(
                measure.ofAmount(other), other.equals(amount()) ? identity : identity.ofAPart(), terms.within(other));
    }

    /** This, with a mass that was weighed. @param massPerUnit kg per unit of the amount */
    Description weighed(BigDecimal massPerUnit) {
        return with(
                new Measure(amount(), massPerUnit),
                proof.instead(Map.of("massPerUnit", Evidence.NON_DESTRUCTIVE), Map.of()));
    }

    public String name() {
        return identity.name();
    }

    public String productType() {
        return classification.productType();
    }

    public Amount amount() {
        return measure.amount();
    }

    public String material() {
        return madeOf.material();
    }

    public List<Hazard> hazards() {
        return hazardous.hazards();
    }

    public boolean harvestable() {
        return reuse.harvestable();
    }

    public String notHarvestableReason() {
        return reuse.notHarvestableReason();
    }

    /** The layers of a building by how long they last (S. Brand, "How Buildings Learn", 1994). */
    @Schema(name = "Layer")
    public enum Layer {
        SITE,
        STRUCTURE,
        SKIN,
        SERVICES,
        SPACE_PLAN,
        STUFF
    }

    /** The intended place on the R-ladder (Netherlands Environmental Assessment Agency, PBL). */
    @Schema(name = "RStrategy")
    public enum RStrategy {
        R0,
        R1,
        R2,
        R3,
        R4,
        R5,
        R6,
        R7,
        R8,
        R9
    }

    /** How a value is known, the surest first. */
    @Schema(name = "EvidenceKind")
    public enum Evidence {
        DESTRUCTIVE,
        NON_DESTRUCTIVE,
        ARCHIVAL,
        VISUAL,
        HEURISTIC
    }
}
