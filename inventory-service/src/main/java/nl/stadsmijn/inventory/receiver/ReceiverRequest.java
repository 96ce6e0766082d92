package nl.stadsmijn.inventory.receiver;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receiver as a client writes it. */
@Schema(name = "ReceiverRequest")
record ReceiverRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid Receiver.Address address,

        @Size(max = 10) @Schema(description = "What gives it the authority to receive; needed when it receives waste.")
        List<Receiver.@NotNull @Valid Permit> permits,

        @Size(max = 500)
        @Schema(
                description =
                        "Eural codes of the waste it may receive, as its permit says; none for who takes in products only.")
        List<@NotBlank @Size(max = 10) String> eural,

        @NotEmpty @Size(max = 5) @Schema(description = "What it does with what it takes in.")
        List<@NotNull Processing> processing) {

    static final String EXAMPLE = """
            {"name":"Puinrecycling Gelderland B.V.","address":{"street":"Havenweg","houseNumber":"12","postalCode":"6541 AB","city":"Nijmegen"},
             "permits":[{"kind":"VIHB","number":"505432VIHB"},{"kind":"PROCESSING_NUMBER","number":"08ABC"}],
             "eural":["17 01 01","17 01 07"],"processing":["RECYCLING"]}""";

    ReceiverRequest {
        permits = permits == null ? List.of() : permits;
        eural = eural == null ? List.of() : eural;
    }
}
