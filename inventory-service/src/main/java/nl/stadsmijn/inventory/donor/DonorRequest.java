package nl.stadsmijn.inventory.donor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.NotSwapped;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A donor as a client writes it. */
@Schema(name = "DonorRequest")
record DonorRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull Donor.Scope scope,
        @NotNull Donor.Occasion occasion,
        @NotNull @NotSwapped Place place,
        @Valid Donor.Address address,

        @Size(max = 120)
        @Schema(
                description =
                        "Its name as Statistics Netherlands (CBS) writes it; an authority of it may read the account. The form is checked, not whether there is one of that name.",
                examples = "Nijmegen")
        String municipality,

        @Min(1000)
        @Max(2100)
        @Schema(
                description =
                        "Year it was finished; from before 1994, or unknown: an asbestos report is needed to publish.")
        Integer buildYear,

        @Schema(
                description =
                        "Organisation with title; the caller's own when absent. The id of something else is refused; whether there is such an organisation is not known here.")
        UUID ownerId,

        @Size(max = 50) @Schema(description = "Organisations that work on it; the caller's own is added.")
        List<@NotNull UUID> participantIds,

        @NotNull @Valid Donor.Window demolitionWindow) {

    static final String EXAMPLE = """
            {"name":"Woningen Schependomlaan","scope":"B_AND_U","occasion":"DEMOLITION","place":{"lat":51.8449,"lon":5.8428},
             "address":{"street":"Schependomlaan","houseNumber":"1","postalCode":"6542 RM","city":"Nijmegen"},"municipality":"Nijmegen",
             "buildYear":1996,"demolitionWindow":{"from":"2027-02-01","until":"2027-04-30"}}""";
}
