package nl.stadsmijn.inventory.description;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What is needed here of whoever puts lots into the words of the world's programs. */
public interface LinkedProducts {

    /** The media type of JSON-LD. */
    String MEDIA_TYPE = "application/ld+json";

    /**
     * What a lot is, as JSON-LD about its permanent address: without price, owner and donor, which a passport never shows or others tell.
     *
     * @param shown photos and documents
     */
    ObjectNode of(Lot lot, List<LotPhoto> shown);
}
