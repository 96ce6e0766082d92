package nl.stadsmijn.hub.admission;

import java.util.List;
import java.util.UUID;

/** Knows what hubs keep room for; the feature in which they promise that implements it. */
public interface Awaiting {

    /** All that a hub keeps room for, of whatever day; of one lot in the order in which it is counted when it comes. */
    List<Awaited> awaited(UUID hub);
}
