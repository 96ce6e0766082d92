package nl.stadsmijn.inventory.media.image;

/** What an image is kept as. */
public enum Size {
    /** At most 400 pixels a side: for lists. */
    THUMBNAIL,
    /** At most 1600 pixels a side: to look at. */
    SCREEN,
    /** All its pixels. */
    ORIGINAL
}
