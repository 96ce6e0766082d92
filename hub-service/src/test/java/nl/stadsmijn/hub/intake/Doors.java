package nl.stadsmijn.hub.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Intake at a hub, without HTTP. */
@ApplicationScoped
public class Doors {

    private final IntakeService intakes;
    private final ObjectMapper json;

    Doors(IntakeService intakes, ObjectMapper json) {
        this.intakes = intakes;
        this.json = json;
    }

    /** @return the lot that lies in the hub now; empty if it was refused */
    public Optional<UUID> take(UUID hub, UUID operator, UUID lot, int pieces, int counted) {
        var line = new Line(lot, Amount.of(pieces, Unit.PIECE), Amount.of(counted, Unit.PIECE), "counted at the door");
        var request = json.convertValue(Map.of("lines", List.of(line)), IntakeRequest.class);
        var intake = intakes.take(hub, request, new By("test", operator, null));
        return Optional.ofNullable(intake.lines().getFirst().receivedLotId());
    }

    /** What is said of a line here; the rest is left out, as most people do. */
    private record Line(UUID lotId, Amount amount, Amount countedAmount, String note) {}
}
