package nl.stadsmijn.hub.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** The way of a scheme from Kafka to those who ask for it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CertificationSchemesTest {

    @Inject
    Schemes schemes;

    @Inject
    KnownSchemes known;

    @Inject
    KafkaProbe kafka;

    @Test
    void aSchemeIsKnownOnceItWasTold() {
        var key = key();
        assertThat(schemes.find(key)).isEmpty();

        kafka.send(
                "certification.schemes",
                SchemeChanged.TYPE,
                Ids.next(),
                1,
                Map.of(
                        "key",
                        key,
                        "version",
                        1,
                        "name",
                        Map.of("nl", "Constructiestaal", "en", "Structural steel"),
                        "productTypes",
                        List.of("steel-beam")));

        await().untilAsserted(() -> assertThat(schemes.find(key)).isPresent());
        var scheme = schemes.find(key).orElseThrow();
        assertThat(scheme.mayBeFor("steel-beam")).isTrue();
        assertThat(scheme.mayBeFor("timber-door")).isFalse();
    }

    @Test
    void whatItIsForIsNotHeldAgainstALotAsLongAsNobodyTold() {
        var key = key();
        known.hear(key);
        assertThat(schemes.find(key).orElseThrow().mayBeFor("timber-door")).isTrue();
        known.hear(key, "steel-beam");
        assertThat(schemes.find(key).orElseThrow().mayBeFor("timber-door")).isFalse();
    }

    @Test
    void theLikeliestIsNamedFirstAndToldTwiceItIsOne() {
        var key = key();
        known.hear(key);
        known.hear(key);
        known.hear(key());
        assertThat(schemes.nearest(key + "x", 2)).hasSize(2).startsWith(key);
    }

    private static String key() {
        return "steel-" + Ids.next();
    }
}
