/** What hub-service knows of what lots are: what admission, merging, storage limits and labels need of their descriptions. */
package nl.stadsmijn.hub.description;
