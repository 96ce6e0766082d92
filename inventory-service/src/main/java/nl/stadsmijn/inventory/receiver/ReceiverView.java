package nl.stadsmijn.inventory.receiver;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A receiver as the organisation that keeps it sees it. */
@Schema(name = "Receiver")
record ReceiverView(
        UUID id,
        String name,
        Receiver.Address address,
        List<Receiver.Permit> permits,
        List<String> eural,
        List<Processing> processing) {

    static ReceiverView of(Receiver receiver) {
        return new ReceiverView(
                receiver.id(),
                receiver.name(),
                receiver.address(),
                receiver.permits(),
                receiver.eural(),
                receiver.processing());
    }
}
