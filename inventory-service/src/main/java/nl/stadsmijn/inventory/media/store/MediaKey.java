package nl.stadsmijn.inventory.media.store;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.stadsmijn.inventory.media.image.Size;

/** What a file is kept under: the photo or document it belongs to, and its size. */
public record MediaKey(UUID id, Size size) {

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(thumbnail|screen|original)");

    /** For a file system or a bucket: letters, digits, hyphens and a dot. */
    String name() {
        return id + "." + size.name().toLowerCase(Locale.ROOT);
    }

    /** The key that has this name; empty if no key has. */
    static Optional<MediaKey> named(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new MediaKey(
                        UUID.fromString(matcher.group(1)),
                        Size.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
