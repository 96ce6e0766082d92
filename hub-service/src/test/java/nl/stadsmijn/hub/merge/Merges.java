package nl.stadsmijn.hub.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;

/** Merges, without HTTP. */
@ApplicationScoped
public class Merges {

    private final MergeService merges;

    Merges(MergeService merges) {
        this.merges = merges;
    }

    /** @return the lot that was made */
    public UUID merge(List<UUID> lots, UUID holder) {
        return merges.merge(new MergeRequest(lots, "one stack"), new By("test", holder, null))
                .lotId();
    }
}
