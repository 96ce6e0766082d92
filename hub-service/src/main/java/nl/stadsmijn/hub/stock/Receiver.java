package nl.stadsmijn.hub.stock;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who took what left a hub to be recycled or scrapped: BRL SVMS-007, 4.3.9 asks for name, address and the authority to receive.
 *
 * @param permit number of what lets it receive such material
 */
@Schema(name = "DepartureReceiver")
public record Receiver(String name, String address, String permit) {}
