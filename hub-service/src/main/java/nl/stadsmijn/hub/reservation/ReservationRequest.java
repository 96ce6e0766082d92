package nl.stadsmijn.hub.reservation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be held: all of it, or nothing. */
@Schema(name = "ReservationRequest")
record ReservationRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid Wanted> lines) {

    static final String EXAMPLE = """
            {
              "lines": [
                {"lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3", "amount": {"value": "4", "unit": "piece"}}
              ]
            }""";
}
