package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What it can do. */
public record Performances(@Size(max = 50) List<@NotNull @Valid Performance> performance) implements DescriptionGroup {

    static final Performances UNKNOWN = new Performances(null);

    public Performances {
        performance = performance == null ? List.of() : List.copyOf(performance);
    }
}
