/**
 * Photos and documents of lots. Owns the files, and who may add and see them: whoever sees the lot, or one that came from it. Takes in what is hostile or
 * tells too much, and keeps only the picture; tells the world by the descriptions of the lots.
 */
package nl.stadsmijn.inventory.media;
