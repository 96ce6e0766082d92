package nl.stadsmijn.gateway.passport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stadsmijn.gateway.openapi.ServiceDocuments;
import nl.stadsmijn.kit.test.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(words(Language.NL).keySet()).isEqualTo(words(Language.EN).keySet());
    }

    /** A code that a service adds to its API needs its words here. */
    @ParameterizedTest
    @EnumSource
    void hasWordsForTheCodesOfTheServices(Language language) throws IOException {
        var hub = ServiceDocuments.bundled().get("hub-service").at("/components/schemas");
        var inventory = ServiceDocuments.bundled().get("inventory-service").at("/components/schemas");
        var quality = new JsonMapper()
                .readTree(Contracts.file("events/nl.stadsmijn.certification.lot.changed.v1.schema.json")
                        .toFile());
        var needed = Stream.of(
                        keys("step", hub.at("/MovementKind/enum")),
                        keys("location", hub.at("/LocationKind/enum")),
                        keys("unit.one", hub.at("/Unit/enum")),
                        keys("unit.many", hub.at("/Unit/enum")),
                        keys("hazard", inventory.at("/HazardStatus/enum")),
                        keys("evidence", inventory.at("/EvidenceKind/enum")),
                        keys("rStrategy", inventory.at("/RStrategy/enum")),
                        keys("badge", quality.at("/properties/data/properties/status/enum")))
                .flatMap(keys -> keys)
                .toList();
        assertThat(words(language).keySet()).containsAll(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 1, piece, 1 stuk",
        "NL, 1.000, piece, 1 stuk",
        "NL, 12, piece, 12 stuks",
        "NL, 12500.125, m2, '12500,125 m²'",
        "EN, 1, t, 1 tonne",
        "EN, 0.5, t, 0.5 tonnes",
        "EN, 2, bag, 2 bag"
    })
    void tellsAmountsWithTheirUnits(Language language, BigDecimal value, String unit, String told) {
        assertThat(Wording.in(language).amount(value, unit)).isEqualTo(told);
    }

    @Test
    void tellsDaysAndTimesInTheNetherlands() {
        assertThat(Wording.in(Language.NL).moment(Instant.parse("2026-12-31T23:30:00Z")))
                .isEqualTo("1 januari 2027, 00:30");
        assertThat(Wording.in(Language.EN).day(LocalDate.parse("2026-03-05"))).isEqualTo("5 March 2026");
    }

    @ParameterizedTest
    @CsvSource({"MADE_UP, made up", "someProperty, some property", "hollow-core, hollow core"})
    void makesCodesItDoesNotKnowReadable(String code, String told) {
        assertThat(Wording.in(Language.EN).code("step", code)).isEqualTo(told);
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle("passport", language.locale());
    }

    private static Stream<String> keys(String kind, JsonNode codes) {
        assertThat(codes).as("the codes of " + kind).isNotEmpty();
        return StreamSupport.stream(codes.spliterator(), false).map(code -> kind + "." + code.asText());
    }
}
