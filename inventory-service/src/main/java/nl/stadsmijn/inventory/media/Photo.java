package nl.stadsmijn.inventory.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.inventory.media.image.Size;
import org.jdbi.v3.json.Json;

/**
 * A photo or document of a lot. Its files never change; its place among the others and its caption do.
 *
 * @param version grows by one when caption or place are changed
 * @param position from 1, without gaps among those of its kind
 * @param caption may be null
 * @param uploadedBy subject id; may be null
 * @param files a document has an original only
 */
record Photo(
        UUID id,
        long version,
        UUID lotId,
        LotPhoto.Kind kind,
        int position,
        String caption,
        Instant uploadedAt,
        String uploadedBy,
        @Json List<StoredFile> files) {

    /**
     * A file of it in the store.
     *
     * @param width in pixels; null for a document, as is the height
     */
    record StoredFile(Size size, String mediaType, long bytes, Integer width, Integer height) {}

    Optional<StoredFile> file(Size size) {
        return files.stream().filter(file -> file.size() == size).findFirst();
    }

    StoredFile original() {
        return file(Size.ORIGINAL).orElseThrow();
    }
}
