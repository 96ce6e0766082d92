package nl.stadsmijn.hub.shipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What leaves: a firm reservation, or what is one's own. */
@Schema(name = "ShipmentRequest")
record ShipmentRequest(
        @Schema(
                description =
                        "A firm reservation on lots that you hold, all of them, in one place or several; or else lines.")
        UUID reservationId,

        @Size(max = 100)
        @Schema(description = "Lots that you own and hold, to a place of your own; or else reservationId.")
        List<@NotNull @Valid Line> lines,

        @Valid
        @Schema(
                description =
                        "Where to; must be given where no deal says it. Of a reservation that a deal made it is the deal's project; what the deal does not say of it is kept from here.")
        Destination destination,

        @Schema(description = "The day it should arrive, Europe/Amsterdam; today or later.")
        LocalDate expectedOn,

        @Size(max = 200) String carrier,
        @Size(max = 500) String note) {

    static final String EXAMPLE = """
            {
              "reservationId": "0192f0c4-0000-7a4b-8c5d-6e7f80910001",
              "carrier": "Van der Wal Transport, trailer 12-BK-VD",
              "expectedOn": "2099-03-02",
              "destination": {"name": "Woningen Malburgen", "place": {"lat": 51.9651, "lon": 5.9187}}
            }""";

    ShipmentRequest {
        lines = lines == null ? List.of() : lines; // what is null in it is named by its constraint
    }

    @Schema(name = "ShipmentLineRequest")
    record Line(@NotNull UUID lotId, @NotNull @Valid Amount amount) {}

    @Schema(name = "ShipmentDestination")
    record Destination(
            @NotBlank @Size(max = 200) String name,
            @NotSwapped Place place) {}
}
