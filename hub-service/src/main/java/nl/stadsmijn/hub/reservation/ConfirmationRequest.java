package nl.stadsmijn.hub.reservation;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param condition what must come true for it to stay; absent for none */
@Schema(name = "ReservationConfirmationRequest")
record ConfirmationRequest(@Valid Condition condition) {

    static final String EXAMPLE = """
            {
              "condition": {"scheme": "hollow-core-slab", "before": "2031-03-01"}
            }""";
}
