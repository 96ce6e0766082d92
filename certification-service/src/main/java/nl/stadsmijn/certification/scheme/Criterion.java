package nl.stadsmijn.certification.scheme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** What must hold of a property for a batch to be approved. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Criterion.CharacteristicAtLeast.class, name = Criterion.CHARACTERISTIC_AT_LEAST),
    @JsonSubTypes.Type(value = Criterion.EachPieceWithin.class, name = Criterion.EACH_PIECE_WITHIN)
})
@Schema(
        type = SchemaType.OBJECT,
        description =
                "By kind: CHARACTERISTIC_AT_LEAST has limit and fewestSamples; EACH_PIECE_WITHIN has atLeast, atMost or both.",
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(
                    value = Criterion.CHARACTERISTIC_AT_LEAST,
                    schema = Criterion.CharacteristicAtLeast.class),
            @DiscriminatorMapping(value = Criterion.EACH_PIECE_WITHIN, schema = Criterion.EachPieceWithin.class)
        },
        oneOf = {Criterion.CharacteristicAtLeast.class, Criterion.EachPieceWithin.class})
public sealed interface Criterion {

    String CHARACTERISTIC_AT_LEAST = "CHARACTERISTIC_AT_LEAST";
    String EACH_PIECE_WITHIN = "EACH_PIECE_WITHIN";

    /** What the criterion asks for, as clients name it. */
    default String kind() {
        return switch (this) {
            case CharacteristicAtLeast characteristic -> CHARACTERISTIC_AT_LEAST;
            case EachPieceWithin each -> EACH_PIECE_WITHIN;
        };
    }

    /** Name of the property. */
    String property();

    /** Where the limit comes from. */
    String source();

    /**
     * The value that 95 % of all pieces exceed, estimated from the samples, is at least the limit.
     *
     * @param limit in the property's unit
     * @param fewestSamples how many pieces must be measured at least, 2 or more
     */
    @Schema(
            name = "CharacteristicAtLeast",
            requiredProperties = "kind",
            properties =
                    @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = CHARACTERISTIC_AT_LEAST))
    record CharacteristicAtLeast(
            @NotBlank @Schema(examples = "compressiveStrength")
            String property,

            @NotNull @Positive @Schema(examples = "38.25") BigDecimal limit,
            @NotNull @Min(2) @Schema(examples = "3") Integer fewestSamples,

            @NotBlank @Schema(examples = "EN 206 class C45/55; EN 13791: 0.85 in situ")
            String source)
            implements Criterion {}

    /**
     * Every sampled piece is measured; one outside the limits is nonconforming, and counts for the acceptance number of the sampling plan.
     *
     * @param atLeast lower limit, or null
     * @param atMost upper limit, or null
     */
    @Schema(
            name = "EachPieceWithin",
            requiredProperties = "kind",
            properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = EACH_PIECE_WITHIN))
    record EachPieceWithin(
            @NotBlank @Schema(examples = "concreteCover") String property,
            @Schema(examples = "25") BigDecimal atLeast,
            @Schema(examples = "80") BigDecimal atMost,

            @NotBlank @Schema(examples = "EN 1992-1-1:2005, table 4.5N")
            String source)
            implements Criterion {

        public boolean isMetBy(BigDecimal value) {
            return (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (atMost == null || value.compareTo(atMost) <= 0);
        }
    }
}
