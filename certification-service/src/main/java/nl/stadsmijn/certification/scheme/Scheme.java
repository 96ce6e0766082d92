package nl.stadsmijn.certification.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.stadsmijn.certification.sampling.SamplingPlan;
import nl.stadsmijn.certification.sampling.SamplingRisks;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * One version of a scheme (beoordelingsrichtlijn). A version never changes; a change of the rules is a next version.
 *
 * @param id the key, such as {@code hollow-core-slab}
 * @param version from 1
 * @param name by language, {@code nl} and {@code en} at least
 * @param productTypes keys of the product types it applies to
 * @param basis the norms and studies it follows
 * @param unit what its lots are counted in
 * @param risks what the sampling plan must guarantee
 * @param properties what is measured
 * @param criteria what must hold
 * @param validityMonths how long a certificate lasts
 */
public record Scheme(
        String id,
        int version,
        Map<String, String> name,
        List<String> productTypes,
        List<String> basis,
        Unit unit,
        SamplingRisks risks,
        List<MeasuredProperty> properties,
        List<Criterion> criteria,
        int validityMonths) {

    /** The same rules as another version. */
    Scheme numbered(int other) {
        return new Scheme(id, other, name, productTypes, basis, unit, risks, properties, criteria, validityMonths);
    }

    public boolean appliesTo(String productType) {
        return productTypes.contains(productType);
    }

    public Optional<MeasuredProperty> property(String propertyName) {
        return properties.stream()
                .filter(property -> property.name().equals(propertyName))
                .findFirst();
    }

    /** The smallest plan that keeps both risks for this many pieces. */
    public SamplingPlan planFor(int pieces) {
        return SamplingPlan.smallest(pieces, risks);
    }

    /** The last day that a certificate issued on a day is valid. */
    public LocalDate validUntil(LocalDate issuedOn) {
        return issuedOn.plusMonths(validityMonths);
    }
}
