package nl.stadsmijn.inventory.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many elements at once: all of them are added, or none. */
@Schema(name = "ElementBatch")
record ElementBatch(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid ElementRequest> elements) {}
