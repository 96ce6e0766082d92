/** What a file is by its content, and why it is not taken. */
package nl.stadsmijn.inventory.media.file;
