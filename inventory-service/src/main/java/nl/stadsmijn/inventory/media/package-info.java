/**
 * Photos and documents of elements. Owns the files and who may see them: whoever sees the element, or a lot that came from it. Takes in what is hostile or
 * tells too much, and keeps only the picture; tells the world by the descriptions of the lots.
 */
package nl.stadsmijn.inventory.media;
