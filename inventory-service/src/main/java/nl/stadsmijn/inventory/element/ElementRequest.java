package nl.stadsmijn.inventory.element;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import nl.stadsmijn.inventory.description.Description;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of an inventory as a client writes it.
 *
 * @param what as far as the client says it; what is absent is taken from the product type where that knows it
 */
@Schema(
        name = "ElementRequest",
        requiredProperties = {"name"})
public record ElementRequest(
        @Size(max = 200) @Schema(description = "Your own id; unique within the inventory.")
        String externalId,

        @JsonUnwrapped @Valid Description what,

        @Schema(
                description =
                        "HARVESTED: it lies on the site already, and is offered at once, without a survey. BUILT_IN when absent.")
        ElementState state) {

    public ElementRequest {
        what = what == null ? Description.of() : what;
    }

    /** Whether a body has a price; one without is on request, unless another sets it. */
    public static boolean namesPrice(JsonNode body) {
        return body.hasNonNull("price");
    }

    public boolean liesOnSite() {
        return state == ElementState.HARVESTED;
    }

    public static final String EXAMPLE = """
            {"externalId":"slab-7910x1200","name":"Kanaalplaat 7910 × 1200 × 200","productType":"hollow-core-slab",
             "amount":{"value":"12","unit":"piece"},"massPerUnit":2838,"geometry":{"lengthMm":7910,"widthMm":1200,"thicknessMm":200},
             "condition":{"technical":2},"price":{"kind":"FIXED","perUnit":{"amount":"95.00","currency":"EUR"}},
             "evidence":{"lengthMm":"VISUAL"},"storey":"00 begane grond"}""";

    public static final String LISTING_EXAMPLE = """
            {"elements":[{"externalId":"beam-1","name":"Ligger HEA 200, 6 m","productType":"steel-beam","amount":{"value":"8","unit":"piece"},
              "geometry":{"lengthMm":6000,"section":"HEA 200"},"condition":{"technical":2},"state":"HARVESTED"}]}""";

    public static final String FULL_EXAMPLE = """
            {"externalId":"HEA-3","name":"Stalen ligger HEA 200","productType":"steel-beam","nlsfb":"28.11","ifcClass":"IfcBeam",
             "etimClass":"EC002895","eural":"17 04 05","layer":"STRUCTURE","amount":{"value":"8","unit":"piece"},
             "geometry":{"lengthMm":6000,"section":"HE200A"},
             "composition":[{"material":"steel-section","percent":99.5}],"colour":"RAL 7016","finish":"powder coated",
             "performance":[{"kind":"STRENGTH_CLASS","value":"S235","evidence":"ARCHIVAL","evidenceDetail":{"reference":"drawing S-12"}}],
             "condition":{"technical":2,"aesthetic":3,"defects":[{"description":"surface rust","severity":"MINOR","intensity":1,"extent":2}]},
             "detachability":{"connection":"BOLT_AND_NUT","accessibility":"EXTRA_ACTIONS_WITHOUT_DAMAGE","intersections":"NONE","edges":"OPEN"},
             "hazards":[{"substance":"chromium-6","status":"ABSENT_TESTED","reportReference":"CR6-2026-014"}],
             "rStrategy":"R3","harvestMethod":"unbolt, sling at quarter points",
             "provenance":{"origin":"DEINSTALLATION","wasteStatus":"NON_WASTE","buildYear":1996,"installedOn":"1996-05-01",
                           "predecessorLotId":"019a1e30-0000-7000-8000-000000000042"},
             "price":{"kind":"FIXED","perUnit":{"amount":"180.00","currency":"EUR"}},"minimumOrder":{"value":"2","unit":"piece"},
             "evidence":{"lengthMm":"NON_DESTRUCTIVE","section":"VISUAL"},
             "evidenceDetails":{"lengthMm":{"by":"5d2c1a7e-0000-4000-8000-000000000001","on":"2026-11-18","how":"laser"}}}""";
}
