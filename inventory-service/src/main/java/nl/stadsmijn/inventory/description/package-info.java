/**
 * What every lot is, wherever it is now: {@link nl.stadsmijn.inventory.description.Description}, in the groups that the field uses. It owns lots' descriptions and tells them
 * ({@code inventory.lots}); from the ledger ({@code hub.stock}) it hears of lots that came from others, and describes them as their parents.
 */
package nl.stadsmijn.inventory.description;
