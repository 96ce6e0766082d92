package nl.stadsmijn.inventory.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.inventory.description.LotPhotos;
import nl.stadsmijn.inventory.media.image.Size;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Photos and documents as the world sees them, with the addresses they are read at. */
@ApplicationScoped
class ShownPhotos implements LotPhotos {

    private final PhotoRepository photos;
    private final String origin;

    ShownPhotos(PhotoRepository photos, @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.photos = photos;
        this.origin = publicUrl + "/api/v1/photos/";
    }

    @Override
    public Map<UUID, List<LotPhoto>> shownWith(Collection<UUID> lots) {
        var shown = new LinkedHashMap<UUID, List<LotPhoto>>();
        photos.shownWith(lots)
                .forEach((lot, its) ->
                        shown.put(lot, its.stream().map(this::show).toList()));
        return shown;
    }

    LotPhoto show(Photo photo) {
        var original = photo.original();
        return new LotPhoto(
                photo.id(),
                photo.lotId(),
                photo.kind(),
                photo.position(),
                photo.caption(),
                original.mediaType(),
                original.bytes(),
                original.width(),
                original.height(),
                photo.uploadedAt(),
                URI.create(origin + photo.id()),
                address(photo, Size.SCREEN),
                address(photo, Size.THUMBNAIL));
    }

    private URI address(Photo photo, Size size) {
        return photo.file(size)
                .map(file ->
                        URI.create(origin + photo.id() + "?size=" + size.name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }
}
