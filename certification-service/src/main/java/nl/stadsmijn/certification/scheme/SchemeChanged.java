package nl.stadsmijn.certification.scheme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.quantity.Unit;

/** The event that tells of a scheme's newest version: {@code contracts/events/nl.stadsmijn.certification.scheme.changed.v1.schema.json}. */
record SchemeChanged(
        String key,
        int version,
        Map<String, String> name,
        List<String> productTypes,
        List<String> basis,
        Unit unit,
        int validityMonths) {

    static final String TOPIC = "certification.schemes";
    static final String TYPE = "nl.stadsmijn.certification.scheme.changed.v1";

    static Event of(Scheme scheme) {
        var data = new SchemeChanged(
                scheme.id(),
                scheme.version(),
                new TreeMap<>(scheme.name()),
                scheme.productTypes(),
                scheme.basis(),
                scheme.unit(),
                scheme.validityMonths());
        return new Event(TOPIC, TYPE, id(scheme.id()), scheme.version(), data);
    }

    /** The same for the same key, for ever: events need a UUID, schemes have a name. */
    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("nl.stadsmijn.scheme:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
