/** Where files are kept: one port, and an adapter for a folder and one for object stores that speak S3. */
package nl.stadsmijn.inventory.media.store;
