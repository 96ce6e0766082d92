package nl.stadsmijn.hub.stock;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who took what left a hub as waste: BRL SVMS-007, 4.3.9 asks for name, address and the authority to receive. */
@Schema(name = "WasteReceiver")
public record Receiver(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String address,

        @NotBlank
        @Size(max = 100)
        @Schema(description = "What lets it receive such material: the number of its permit or listing.")
        String permit) {

    /** This, without blanks around the words. */
    public Receiver strip() {
        return new Receiver(name.strip(), address.strip(), permit.strip());
    }
}
