package nl.stadsmijn.hub.stock;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every lot this one came from, and every lot that came out of it, however far. */
@Schema(name = "Lineage")
record LineageView(UUID lotId, List<Link> ancestors, List<Link> descendants) {

    /** One lot came out of another: how much of the child that is. */
    @Schema(name = "LineageLink")
    record Link(UUID parentId, UUID childId, LedgerAmount amount) {}
}
