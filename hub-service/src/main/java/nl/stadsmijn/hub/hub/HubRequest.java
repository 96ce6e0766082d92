package nl.stadsmijn.hub.hub;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hub as its operator describes it. */
@Schema(name = "HubRequest")
record HubRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Hub.Type type,
        @NotNull @NotSwapped Place place,
        @Size(max = 300) String address,

        @Valid @Schema(description = "When lots can be brought and fetched; days and times of Europe/Amsterdam.")
        OpeningHours openingHours,

        @Schema(description = "The last day of a temporary hub; absent for one that stays.", examples = "2027-12-31")
        LocalDate temporaryUntil,

        @Min(1) @Max(1095) @Schema(description = "Shorthand for storage.days.")
        Integer storageDays,

        @Valid @Schema(description = "How long lots may stay; what is absent is as usual.")
        StorageRequest storage,

        @Size(max = 500)
        @Schema(
                description =
                        "Keys of product types, which stand for all that are below them too; everything when absent.")
        List<@NotBlank @Size(max = 100) String> acceptedProductTypes,

        @Valid @Schema(description = "What it asks of lots besides their product type.")
        Acceptance acceptance,

        @Valid @Schema(description = "Its limits; one that is absent is not judged.")
        Capacity capacity,

        @Valid @Schema(description = "What storing costs, from the day it is set; absent for nothing.")
        StorageFee fee) {

    static final String EXAMPLE = """
            {
              "name": "Hub Arnhem-Noord",
              "type": "URBAN_MINING_HUB",
              "place": {"lat": 51.9851, "lon": 5.8987},
              "address": "Westervoortsedijk 73, Arnhem",
              "openingHours": {
                "week": [
                  {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "hours": [{"from": "07:30", "until": "16:30"}]}
                ],
                "exceptions": [{"on": "2026-12-25", "hours": []}]
              },
              "storage": {"days": 270, "warnedDays": 60, "pressingDays": 30, "finalDays": 7},
              "acceptance": {"worstTechnicalCondition": 5},
              "capacity": {"floorM2": 1200, "massT": 2500},
              "fee": {"price": {"amount": "0.12", "currency": "EUR"}, "per": "M2_DAY"}
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
                openingHours,
                temporaryUntil,
                StorageRequest.policy(storage, storageDays),
                acceptedProductTypes == null ? List.of() : List.copyOf(acceptedProductTypes),
                acceptance,
                capacity,
                fee);
    }
}
