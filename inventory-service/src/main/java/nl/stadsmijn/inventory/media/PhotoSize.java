package nl.stadsmijn.inventory.media;

import java.util.Locale;
import nl.stadsmijn.inventory.media.image.Size;

/** {@link Size} as it is asked for in an address. */
public enum PhotoSize {
    thumbnail,
    screen,
    original;

    Size size() {
        return Size.valueOf(name().toUpperCase(Locale.ROOT));
    }
}
