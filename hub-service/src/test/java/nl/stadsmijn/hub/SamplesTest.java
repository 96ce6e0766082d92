package nl.stadsmijn.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import nl.stadsmijn.hub.delivery.Deals;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.scheme.KnownSchemes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.events.ReceivedEvent;
import nl.stadsmijn.kit.test.events.GoldenSamples;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kept example of every event that is listened to, in any order, twice. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SamplesTest {

    /** What the samples' ids have in common, so that a run can have ids of its own. */
    private static final String COMMON = "0192f0c";

    @Inject
    Descriptions descriptions;

    @Inject
    Deals deals;

    @Inject
    Assessments assessments;

    @Inject
    KnownSchemes schemes;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    LedgerAudit audit;

    @Inject
    KafkaProbe kafka;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void inAnyOrderTheLedgerStaysTrue(long seed) {
        var prefix = String.format(Locale.ROOT, "%07x", 0xa000000 + seed);
        var events = new ArrayList<ReceivedEvent>();
        samples().forEach(sample -> {
            var event = ReceivedEvent.parse(sample.topic(), sample.json().replace(COMMON, prefix));
            events.addAll(List.of(event, event));
        });
        Collections.shuffle(events, new Random(seed));
        events.forEach(this::hear);
        audit.check();
    }

    @Test
    void theyAreUnderstoodAsTheyComeFromKafka() {
        samples().forEach(kafka::send);
        kafka.await("hub.stock", event -> event.subject().toString().startsWith(COMMON));
        assertThat(kafka.events("hub.dead-letters")).isEmpty();
        audit.check();
    }

    private void hear(ReceivedEvent event) {
        switch (event.topic()) {
            case "inventory.lots" -> descriptions.hear(event);
            case "matching.deals" -> deals.hear(event);
            case "certification.schemes" -> schemes.hear(event);
            case "inventory.product-types" -> productTypes.hear(event);
            default -> assessments.hear(event);
        }
    }

    private static Stream<GoldenSamples.Sample> samples() {
        return Stream.of(
                        "inventory.lots",
                        "inventory.product-types",
                        "matching.deals",
                        "certification.lots",
                        "certification.schemes")
                .flatMap(topic -> GoldenSamples.of(topic).stream());
    }
}
