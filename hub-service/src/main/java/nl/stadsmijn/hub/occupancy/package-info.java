/** How full a hub is now, and how full it gets, week by week: {@code GET /hubs/{id}/occupancy}. Features that plan tell it what comes and goes. */
package nl.stadsmijn.hub.occupancy;
