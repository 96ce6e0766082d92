package nl.stadsmijn.inventory.media.image;

/**
 * What the structure of an image file says of it, before anything is decoded.
 *
 * @param width of what is stored, in pixels; as claimed, so up to 2³² − 1
 * @param orientation what makes it upright
 * @param inOnePiece whether its decoder holds the whole picture in memory: then one is decoded at a time
 */
record ImageFacts(long width, long height, Orientation orientation, boolean inOnePiece) {

    long pixels() {
        return width * height;
    }
}
