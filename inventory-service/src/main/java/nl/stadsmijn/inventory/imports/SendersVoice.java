package nl.stadsmijn.inventory.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.Voice;
import nl.stadsmijn.inventory.description.Voices;
import nl.stadsmijn.kit.problem.Violation;

/**
 * What the organisation that sent a file may say of elements that are there already.
 *
 * @param byElement of those that others know of; of the others it says all
 */
record SendersVoice(Voices voices, Map<UUID, Voice> byElement) {

    /** Each field that is another's to say, and would be another than it is. */
    List<Violation> refusals(Lot before, String externalId, Description after) {
        var voice = byElement.get(before.id());
        return voice == null ? List.of() : voices.refusals(voice, before, externalId, after);
    }

    boolean saysWhatIs(Lot element) {
        var voice = byElement.get(element.id());
        return voice == null || voice.what();
    }
}
