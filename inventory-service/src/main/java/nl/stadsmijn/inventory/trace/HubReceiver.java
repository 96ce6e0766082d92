package nl.stadsmijn.inventory.trace;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who took what left a hub, as the hub reported it: BRL SVMS-007, 4.3.9 asks for name, address and the authority to receive.
 *
 * @param permit number of what lets it receive such material
 */
@Schema(name = "HubReceiver")
public record HubReceiver(String name, String address, String permit) {}
