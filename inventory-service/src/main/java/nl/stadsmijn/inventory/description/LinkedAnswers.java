package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** Answers that are JSON-LD where that is asked for. */
@ApplicationScoped
public class LinkedAnswers {

    private static final MediaType JSON_LD = MediaType.valueOf(LinkedProducts.MEDIA_TYPE);

    /** The first is for who takes anything. */
    private static final List<Variant> FORMATS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, JSON_LD).build();

    private final LinkedProducts products;
    private final LotPhotos photos;

    LinkedAnswers(LinkedProducts products, LotPhotos photos) {
        this.products = products;
        this.photos = photos;
    }

    public boolean isWanted(Request request) {
        var format = request.selectVariant(FORMATS);
        return format != null && format.getMediaType().equals(JSON_LD);
    }

    /** Has no entity tag: that of the JSON is what a change is made upon. */
    public Response answer(Lot lot) {
        return Response.ok(products.of(lot, photos.shownWith(lot.id())), JSON_LD)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
