package nl.stadsmijn.tabular;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a quantity measures; units of one dimension convert into each other. */
public enum Dimension {
    LENGTH,
    AREA,
    VOLUME,
    MASS,
    MASS_PER_LENGTH,
    MASS_PER_AREA,
    DENSITY,
    SECOND_MOMENT_OF_AREA,
    STRESS,
    THERMAL_TRANSMITTANCE,
    THERMAL_RESISTANCE,
    SOUND_LEVEL,
    POWER,
    RATIO,
    MONEY;

    /** The symbols of its units, as "mm, cm, m". */
    String symbols() {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.dimension() == this)
                .map(Unit::symbol)
                .collect(Collectors.joining(", "));
    }
}
