package nl.stadsmijn.inventory.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Descriptions;
import nl.stadsmijn.inventory.media.image.Size;
import nl.stadsmijn.inventory.media.store.MediaKey;
import nl.stadsmijn.inventory.media.store.MediaStore;
import nl.stadsmijn.kit.problem.Problem;

/** Shows photos and documents to whom their lot is shown. */
@ApplicationScoped
class PhotoReading {

    private final Descriptions descriptions;
    private final PhotoRepository photos;
    private final MediaStore store;

    PhotoReading(Descriptions descriptions, PhotoRepository photos, MediaStore store) {
        this.descriptions = descriptions;
        this.photos = photos;
        this.store = store;
    }

    /** A photo that the caller may see, and whether everybody may. */
    record Seen(Photo photo, boolean everybody) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or its lot is one of others that is not open */
    Seen see(UUID id) {
        var photo = photos.find(id).orElseThrow(Problem::notFound);
        return new Seen(photo, descriptions.isOpen(descriptions.see(photo.lotId())));
    }

    /** The bytes of a file; to be closed by who reads them. */
    InputStream open(Photo photo, Size size) {
        var key = new MediaKey(photo.id(), size);
        try {
            return store.read(key).orElseThrow(() -> new IllegalStateException("the store has lost " + key));
        } catch (IOException away) {
            throw StoreAway.problem(away);
        }
    }
}
