package nl.stadsmijn.certification.scheme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.sampling.SamplingRisks;
import nl.stadsmijn.kit.quantity.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a scheme, with who may assess under it. */
@Schema(name = "Scheme")
record SchemeView(
        @Schema(examples = "hollow-core-slab") String id,
        @Schema(examples = "1") int version,
        Map<String, String> name,
        List<String> productTypes,
        List<String> basis,
        @Schema(examples = "piece") Unit unit,
        SamplingRisks risks,
        List<MeasuredProperty> properties,
        List<Criterion> criteria,
        @Schema(examples = "12") int validityMonths,
        List<UUID> accreditedOrganisations) {

    static SchemeView of(Scheme scheme, List<UUID> accredited) {
        return new SchemeView(
                scheme.id(),
                scheme.version(),
                scheme.name(),
                scheme.productTypes(),
                scheme.basis(),
                scheme.unit(),
                scheme.risks(),
                scheme.properties(),
                scheme.criteria(),
                scheme.validityMonths(),
                accredited);
    }
}
