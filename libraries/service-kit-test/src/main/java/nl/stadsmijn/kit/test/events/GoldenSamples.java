package nl.stadsmijn.kit.test.events;

import java.util.List;
import nl.stadsmijn.kit.events.ReceivedEvent;

/** The events that {@code contracts/events} keeps as examples, all past versions included: whoever consumes a topic must take each of them. */
public final class GoldenSamples {

    private GoldenSamples() {}

    /**
     * A kept example.
     *
     * @param name its file's
     * @param json a whole CloudEvent
     */
    public record Sample(String name, String topic, String json) {

        public ReceivedEvent event() {
            return ReceivedEvent.parse(topic, json);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** @throws AssertionError if there is none, as a test of nothing proves nothing */
    public static List<Sample> of(String topic) {
        var samples = EventContracts.samples(topic).stream()
                .map(file -> new Sample(
                        file.getFileName().toString(),
                        topic,
                        EventContracts.json(file).toString()))
                .toList();
        if (samples.isEmpty()) {
            throw new AssertionError("contracts/events has no sample for topic " + topic);
        }
        return samples;
    }
}
