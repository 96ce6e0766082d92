/**
 * Steel sections as data: their dimensions stand in {@code reference/steel-sections.csv}, area, second moments of area and kg/m are computed from them. It
 * owns nothing and tells nobody; {@link nl.stadsmijn.inventory.section.SteelSections} answers for any usual spelling of a name.
 */
package nl.stadsmijn.inventory.section;
