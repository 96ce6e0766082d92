/**
 * Elements as rows of a table: one list of columns ({@link nl.stadsmijn.inventory.table.ElementColumns}) by which files are read, templates made and
 * inventories exported, so that what goes out comes in again as it was.
 */
package nl.stadsmijn.inventory.table;
