package nl.stadsmijn.certification.lot;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a certificate says of every piece of a lot.
 *
 * @param value a decimal
 * @param unit null for a grade
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertifiedProperty(
        @Schema(examples = "compressiveStrengthCharacteristic")
        String name,

        @Schema(examples = "52.3") String value,
        @Schema(examples = "N/mm2") String unit) {}
