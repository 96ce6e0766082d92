package nl.stadsmijn.matching.deal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a buyer asks for.
 *
 * @param projectId what it is for; with a demand, the demand's project
 */
@Schema(
        name = "DealRequest",
        examples =
                "{\"lotId\":\"0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3\",\"amount\":{\"value\":\"4\",\"unit\":\"piece\"},"
                        + "\"message\":\"Pick-up by our own truck\"}")
record DealRequest(
        @NotNull UUID lotId,
        @NotNull Amount amount,
        UUID projectId,
        UUID demandId,
        @Size(max = 2000) String message) {}
