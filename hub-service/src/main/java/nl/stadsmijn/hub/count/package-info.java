/** Counting what lies in a hub or on a site: what is missing is lost, what is over is found, each with its reason. */
package nl.stadsmijn.hub.count;
