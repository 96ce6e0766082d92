package nl.stadsmijn.inventory.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.precondition.IfMatch;

/** Takes what is sent as a photo or document of a lot, and answers what is kept of it. */
@ApplicationScoped
class PhotoUploads {

    private final PhotoService photos;
    private final ShownPhotos shown;

    PhotoUploads(PhotoService photos, ShownPhotos shown) {
        this.photos = photos;
        this.shown = shown;
    }

    Response take(UUID lotId, String caption, HttpHeaders headers, File body) throws IOException {
        var photo = photos.add(lotId, declared(headers), caption, body.toPath());
        return Response.created(URI.create("photos/" + photo.id()))
                .tag(IfMatch.tag(photo.version()))
                .entity(shown.show(photo))
                .build();
    }

    private static String declared(HttpHeaders headers) {
        var type = headers.getMediaType();
        return type == null ? null : type.getType() + "/" + type.getSubtype();
    }
}
