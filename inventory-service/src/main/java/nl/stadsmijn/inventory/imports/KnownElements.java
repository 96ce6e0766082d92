package nl.stadsmijn.inventory.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;

/** Elements that an inventory has already and rows of a file may mean. */
final class KnownElements {

    private final Map<UUID, Lot> byId = new HashMap<>();
    private final Map<String, Lot> byExternalId = new HashMap<>();
    private final SendersVoice voice;

    KnownElements(Collection<Lot> elements, SendersVoice voice) {
        this.voice = voice;
        for (var lot : elements) {
            byId.put(lot.id(), lot);
            if (lot.externalId() != null) {
                byExternalId.put(lot.externalId(), lot);
            }
        }
    }

    /** What the sender of the rows may say of them. */
    SendersVoice voice() {
        return voice;
    }

    Optional<Lot> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Lot> of(String externalId) {
        return Optional.ofNullable(byExternalId.get(externalId));
    }
}
