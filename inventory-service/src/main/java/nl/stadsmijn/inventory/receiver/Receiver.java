package nl.stadsmijn.inventory.receiver;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.json.Json;

/**
 * Who takes in material: a processor, a landfill, a shop for used building products.
 *
 * @param organisationId the organisation in whose register it stands
 * @param eural codes of the waste that it may receive; empty if it takes in no waste
 * @param processing all that it does with what it takes in
 */
public record Receiver(
        UUID id,
        long version,
        UUID organisationId,
        String name,
        @Json Address address,
        @Json List<Permit> permits,
        List<String> eural,
        List<Processing> processing) {

    /**
     * What stands in the register of a receiver. A disposal keeps it as it was, so that a later change does not rewrite what was accounted for (BRL SVMS-007: kept 5 years).
     *
     * @param eural codes of the waste that it may receive
     */
    public record Entry(String name, Address address, List<Permit> permits, List<String> eural) {

        public Entry {
            permits = List.copyOf(permits);
            eural = List.copyOf(eural);
        }
    }

    public Entry entry() {
        return new Entry(name, address, permits, eural);
    }

    /** Where it takes in. */
    @Schema(name = "ReceiverAddress")
    public record Address(
            @NotBlank @Size(max = 120) String street,
            @Size(max = 20) String houseNumber,
            @Size(max = 10) String postalCode,
            @NotBlank @Size(max = 120) String city) {

        /** On one line. */
        public String text() {
            var place = postalCode == null ? city : postalCode + " " + city;
            return (houseNumber == null ? street : street + " " + houseNumber) + ", " + place;
        }
    }

    /**
     * What gives it the authority to receive.
     *
     * @param until the last day it holds; null if it does not end
     */
    @Schema(name = "ReceiverPermit")
    public record Permit(
            @NotNull PermitKind kind,

            @NotBlank @Size(max = 60) @Schema(examples = "505432VIHB")
            String number,

            @Schema(description = "The last day it holds; absent if it does not end.")
            LocalDate until) {}

    /** Kinds of authority to receive in the Netherlands. */
    @Schema(name = "ReceiverPermitKind")
    public enum PermitKind {
        /** Registration of who carries, collects, trades in or brokers waste (national VIHB list, kept by NIWO). */
        VIHB,
        /** Number under which an establishment that takes in waste reports its receipts (Landelijk Meldpunt Afvalstoffen). */
        PROCESSING_NUMBER,
        /** Environmental permit with conditions of acceptance. */
        ENVIRONMENTAL_PERMIT,
        /** Another, or one of another country. */
        OTHER
    }

    public Receiver {
        permits = permits == null ? List.of() : List.copyOf(permits);
        eural = eural == null ? List.of() : List.copyOf(eural);
        processing = List.copyOf(processing);
    }
}
