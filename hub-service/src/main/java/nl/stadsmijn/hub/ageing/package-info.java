/** What ages in a hub: its stock by rung of the ladder, and the lots about which somebody must decide. Reads only. */
package nl.stadsmijn.hub.ageing;
