package nl.stadsmijn.hub.reservation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must come true for a firm reservation to stay: every lot of it certified under the scheme, before the end of the day (Europe/Amsterdam).
 *
 * @param scheme key of the scheme
 */
@Schema(name = "ReservationCondition", examples = "{\"scheme\":\"hollow-core-slab\",\"before\":\"2027-03-01\"}")
public record Condition(
        @NotBlank @Size(max = 100) String scheme, @NotNull LocalDate before) {}
