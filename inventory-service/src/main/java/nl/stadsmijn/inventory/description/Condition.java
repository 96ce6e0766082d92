package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** 1 (best) to 6 (worst), the scale of NEN 2767; each may be unknown. */
public record Condition(
        @Min(1) @Max(6) Integer technical, @Min(1) @Max(6) Integer aesthetic) {}
