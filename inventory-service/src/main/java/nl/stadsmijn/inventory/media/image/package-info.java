/**
 * Makes of an uploaded image the ones that are kept, in little memory: its structure is checked before anything is decoded ({@code …Structure}), it is
 * decoded once into a file ({@code Spool}), and read from there upright, strip by strip ({@code Strips}), by encoder and {@code Shrinker} together.
 */
package nl.stadsmijn.inventory.media.image;
