package nl.stadsmijn.inventory.describing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import nl.stadsmijn.inventory.element.ElementRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lot that stands at the door, as its holder writes it. */
@Schema(name = "DescriptionRequest")
record WalkIn(
        @Schema(
                description =
                        "Organisation with title; the caller's own when absent. A hub may take in what is another's. The id of something else is refused; whether there is such an organisation is not known here.")
        UUID ownerId,

        @JsonUnwrapped ElementRequest what) {

    static final String EXAMPLE = """
            {"name":"Binnendeur, 930 × 2315","productType":"timber-door","amount":{"value":"6","unit":"piece"},
             "condition":{"technical":2,"aesthetic":3},"price":{"kind":"FIXED","perUnit":{"amount":"25.00","currency":"EUR"}}}""";

    /** What of the body is not the description. */
    record Title(UUID ownerId) {}
}
