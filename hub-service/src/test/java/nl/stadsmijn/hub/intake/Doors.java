package nl.stadsmijn.hub.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Intake at a hub, without HTTP. */
@ApplicationScoped
public class Doors {

    private final IntakeService intakes;

    Doors(IntakeService intakes) {
        this.intakes = intakes;
    }

    /** @return the lot that lies in the hub now; empty if it was refused */
    public Optional<UUID> take(UUID hub, UUID operator, UUID lot, int pieces, int counted) {
        var line = new IntakeRequest.Line(
                lot, Amount.of(pieces, Unit.PIECE), Amount.of(counted, Unit.PIECE), "counted at the door", null, null);
        var intake = intakes.take(hub, new IntakeRequest(List.of(line), null), new By("test", operator, null));
        return Optional.ofNullable(intake.lines().getFirst().receivedLotId());
    }
}
