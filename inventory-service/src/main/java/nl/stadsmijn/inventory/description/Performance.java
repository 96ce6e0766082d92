package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A named value with its unit, and how it is known.
 *
 * @param name of a value that has no kind of its own; of a resistance to fire its criteria, such as REI
 * @param unit absent for classes
 */
@Schema(examples = "{\"kind\":\"STRENGTH_CLASS\",\"value\":\"C45/55\",\"evidence\":\"ARCHIVAL\"}")
public record Performance(
        @NotNull Kind kind,
        @Size(max = 80) String name,
        @NotBlank @Size(max = 200) String value,
        @Size(max = 20) @Schema(examples = "W/(m2·K)") String unit,
        Description.Evidence evidence,
        @Valid EvidenceDetail evidenceDetail) {

    /** What is stated; a number is needed where there is a unit. */
    @Schema(name = "PerformanceKind")
    public enum Kind {
        /** Of concrete C30/37, of timber C24, of steel S235. */
        STRENGTH_CLASS(null),
        /** Exposure or durability class: XC3, use class 3. */
        DURABILITY_CLASS(null),
        /** Reaction to fire, EN 13501-1: A1, B-s1,d0. */
        FIRE_CLASS(null),
        /** Resistance to fire, minutes: REI 60 is 60, with REI for its name (EN 13501-2). */
        FIRE_RESISTANCE("min"),
        U_VALUE("W/(m2·K)"),
        /** Thermal resistance. */
        R_VALUE("m2·K/W"),
        /** Weighted sound reduction. */
        SOUND_REDUCTION("dB"),
        /** What it has borne: floor load, traffic, fatigue. */
        LOAD_HISTORY(null),
        /** Imposed load it was designed for. */
        LOAD_CAPACITY("kN/m2"),
        /** Burglar resistance: RC2. */
        BURGLAR_RESISTANCE(null),
        /** Power of an appliance. */
        POWER("W"),
        OTHER(null);

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** The unit its number is in; null for a class or a text. */
        public String unit() {
            return unit;
        }
    }
}
