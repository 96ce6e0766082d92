package nl.stadsmijn.inventory.description;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What it is called, and where in its building it was.
 *
 * @param globalIds IFC GlobalIds of the pieces
 */
public record Identity(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 4000) String description,
        @Size(max = 10_000) List<@NotBlank @Size(max = 40) String> globalIds,
        @Size(max = 100) String storey)
        implements DescriptionGroup {

    static final Identity UNKNOWN = new Identity(null, null, null, null);

    public Identity {
        globalIds = globalIds == null ? List.of() : List.copyOf(globalIds);
    }

    /** This, its name without spaces around it. */
    public Identity stripped() {
        return new Identity(name.strip(), description, globalIds, storey);
    }

    /** The GlobalIds name single pieces; which of them are in a part, nobody knows. */
    Identity ofAPart() {
        return new Identity(name, description, List.of(), storey);
    }
}
