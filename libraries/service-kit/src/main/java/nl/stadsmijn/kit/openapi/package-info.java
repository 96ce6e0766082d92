/**
 * What every operation's description has in common, put there by rule: {@link nl.stadsmijn.kit.openapi.CommonApi}. A service describes what is its own:
 * summary, request with an example, successful answer.
 */
package nl.stadsmijn.kit.openapi;
