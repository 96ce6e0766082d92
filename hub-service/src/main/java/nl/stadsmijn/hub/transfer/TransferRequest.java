package nl.stadsmijn.hub.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to go to a hub. */
@Schema(name = "TransferRequest")
record TransferRequest(
        @NotNull UUID toHubId,

        @NotNull @Schema(description = "The day it should arrive, Europe/Amsterdam.")
        LocalDate expectedOn,

        @Size(max = 200) String carrier,
        @Size(max = 500) String note,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines) {

    static final String EXAMPLE = """
            {
              "toHubId": "0192f0c2-0000-7a4b-8c5d-6e7f80910003",
              "expectedOn": "2099-03-02",
              "carrier": "Van der Wal Transport, trailer 12-BK-VD",
              "lines": [
                {"lotId": "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3", "amount": {"value": "4", "unit": "piece"}}
              ]
            }""";

    @Schema(name = "TransferLineRequest")
    record Line(
            @NotNull UUID lotId,

            @Valid
            @Schema(description = "All that is on hand when absent. A part becomes a lot of its own when it leaves.")
            Amount amount) {}
}
