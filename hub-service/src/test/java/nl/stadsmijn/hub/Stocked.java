package nl.stadsmijn.hub;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.kit.storage.Ids;

/** Brings lots to where a test needs them, by the ways there are. */
@ApplicationScoped
public class Stocked {

    private final Descriptions descriptions;

    Stocked(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** So many slabs of the contractor's in a hub of the hub organisation. */
    public UUID inHub(UUID hub, int pieces) {
        return inHub(hub, Others.slabs(Ids.next(), pieces));
    }

    /** These, taken in at a hub. */
    public UUID inHub(UUID hub, ObjectNode slabs) {
        var lot = onSite(slabs);
        Api.intake(hub, "{\"lotId\": \"%s\"}".formatted(lot)).body("lines[0].result", equalTo("RECEIVED"));
        return lot;
    }

    /** These, dismantled. */
    public UUID onSite(ObjectNode slabs) {
        descriptions.hear(slabs.put("origin", "DIRECT_LISTING"));
        return Others.id(slabs, "lotId");
    }

    /** These, still built in. */
    public UUID inDonor(ObjectNode slabs) {
        descriptions.hear(slabs);
        return Others.id(slabs, "lotId");
    }

    /** Inventory-service describes what came out of another lot. */
    public void describe(ObjectNode parent, UUID child) {
        descriptions.hear(Others.derived(parent, child));
    }
}
