package nl.stadsmijn.tabular;

/**
 * What the values of a column, all taken together, show about how they are written.
 *
 * @param mark what is taken for the decimal mark where a number alone does not tell; null when nothing tells
 * @param monthFirst some dates have the month in first place
 * @param dates how the file counts days
 */
record Convention(DecimalMark mark, boolean monthFirst, ExcelDates dates) {}
