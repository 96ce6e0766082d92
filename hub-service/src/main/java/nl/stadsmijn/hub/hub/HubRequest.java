package nl.stadsmijn.hub.hub;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hub as its operator describes it. */
@Schema(name = "HubRequest")
record HubRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Hub.Type type,
        @NotNull Place place,
        @Size(max = 300) String address,

        @Min(1) @Max(1095) @Schema(description = "Shorthand for storage.days.")
        Integer storageDays,

        @Valid @Schema(description = "How long lots may stay; what is absent is as usual.")
        StorageRequest storage,

        @Size(max = 500) @Schema(description = "Keys of product types; everything when absent.")
        List<@NotBlank @Size(max = 100) String> acceptedProductTypes,

        @Valid Capacity capacity) {

    static final String EXAMPLE = """
            {
              "name": "Hub Arnhem-Noord",
              "type": "URBAN_MINING_HUB",
              "place": {"lat": 51.9851, "lon": 5.8987},
              "address": "Westervoortsedijk 73, Arnhem",
              "storage": {"days": 270, "warnedDays": 60, "pressingDays": 30, "finalDays": 7},
              "capacity": {"floorM2": 1200, "massT": 2500}
            }""";

    Hub hub(UUID id, long version, UUID operator) {
        return new Hub(
                id,
                version,
                operator,
                name.strip(),
                type,
                place,
                address,
                StorageRequest.policy(storage, storageDays),
                acceptedProductTypes == null ? List.of() : List.copyOf(acceptedProductTypes),
                capacity);
    }
}
