package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which dangerous substances were looked for. */
public record Hazards(@Size(max = 50) List<@NotNull @Valid Hazard> hazards) implements DescriptionGroup {

    static final Hazards UNKNOWN = new Hazards(null);

    public Hazards {
        hazards = hazards == null ? List.of() : List.copyOf(hazards);
    }
}
