package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A lot's passport (materialenpaspoort): what it is, where it has been from its donor on, and how good it is. JSON-LD; its {@code @id} is the permanent
 * address that the QR code on the piece leads to.
 *
 * @param context the vocabulary of the names used
 * @param id permanent address of the lot
 * @param type schema.org's Product
 * @param lotId the lot
 * @param description what inventory-service knows of it; absent when that can't be asked now
 * @param history what the stock ledger knows of it
 * @param quality what certification-service knows of it
 * @param included what it is once more, for programs that know schema.org but not us: a node about the same address, with a context of its own
 * @param unavailable the parts that could not be asked now; empty when the passport is whole
 */
@JsonPropertyOrder({"@context", "@id", "@type"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Passport(
        @JsonProperty("@context") List<Object> context,
        @JsonProperty("@id") String id,
        @JsonProperty("@type") String type,
        UUID lotId,
        ObjectNode description,
        ObjectNode history,
        ObjectNode quality,
        @JsonProperty("@included") ObjectNode included,
        List<String> unavailable) {

    static final List<Object> CONTEXT = List.of(
            "https://schema.org",
            Map.of(
                    "lotId", "productID",
                    "description", Map.of("@id", "https://stadsmijn.nl/ns#description", "@type", "@json"),
                    "history", Map.of("@id", "https://stadsmijn.nl/ns#history", "@type", "@json"),
                    "quality", Map.of("@id", "https://stadsmijn.nl/ns#quality", "@type", "@json"),
                    "unavailable", "https://stadsmijn.nl/ns#unavailable"));
}
