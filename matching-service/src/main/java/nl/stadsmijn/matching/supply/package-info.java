/**
 * The picture of supply: what lots there are, where, how much is left of them, and how good they are, put together from other services' events.
 * It owns nothing: the schema {@code supply} can be thrown away and filled again from the topics, and sends nothing while that happens.
 * Other features read it through {@link nl.stadsmijn.matching.supply.Supply}, {@link nl.stadsmijn.matching.supply.ProductTypes} and
 * {@link nl.stadsmijn.matching.supply.Schemes}.
 */
package nl.stadsmijn.matching.supply;
