/** Empty tables to fill in and import. */
package nl.stadsmijn.inventory.template;
