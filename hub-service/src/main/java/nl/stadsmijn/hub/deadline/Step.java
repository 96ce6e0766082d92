package nl.stadsmijn.hub.deadline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.hub.Neighbour;
import nl.stadsmijn.hub.storage.StorageState;

/**
 * A rung that a lot reaches on its way to a deadline; there is one per lot, deadline and rung.
 *
 * @param daysLeft whole days until the deadline; negative once it has passed
 */
record Step(Nearing lot, StorageState reached, long daysLeft) {

    /** The same however often it is worked out. */
    UUID id() {
        var name = "nl.stadsmijn.storage-step:%s:%s:%s"
                .formatted(lot.lotId(), lot.term().deadline(), reached);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Whom it concerns, and what each can decide. @param nearby the hubs around that accept it; they hear of it when it is WARNED */
    List<Addressee> addressees(List<Neighbour> nearby) {
        var told = new ArrayList<Addressee>();
        told.add(new Addressee(lot.ownerId(), Addressee.As.OWNER, ownersChoice()));
        told.add(new Addressee(lot.hub().operatorId(), Addressee.As.OPERATOR, operatorsChoice()));
        if (reached == StorageState.WARNED) {
            nearby.forEach(hub -> told.add(new Addressee(hub.hub().operatorId(), Addressee.As.NEARBY_HUB, List.of())));
        }
        return told.stream().distinct().toList();
    }

    private List<Choice> ownersChoice() {
        return switch (reached) {
            case STORED, WARNED -> List.of();
            case PRESSING, FINAL, OVERDUE -> {
                var choice = new ArrayList<>(List.of(Choice.SELL_DOWN, Choice.RELOCATE));
                if (canBeExtended()) {
                    choice.add(Choice.EXTEND);
                }
                choice.addAll(List.of(Choice.RETURN, Choice.RECYCLE, Choice.SCRAP));
                yield List.copyOf(choice);
            }
        };
    }

    private List<Choice> operatorsChoice() {
        return reached == StorageState.OVERDUE
                ? List.of(Choice.RELOCATE, Choice.RETURN, Choice.RECYCLE, Choice.SCRAP)
                : List.of();
    }

    private boolean canBeExtended() {
        var term = lot.term();
        return term.extensions() < lot.hub().policy().mostExtensions()
                && (term.legalLimit() == null || term.deadline().isBefore(term.legalLimit()));
    }
}
