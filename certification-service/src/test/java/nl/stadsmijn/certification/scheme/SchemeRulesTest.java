package nl.stadsmijn.certification.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeRulesTest {

    private static final Set<String> TYPES = Set.of("brick", "roof-tile", "hollow-core-slab");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CRITERION = SchemeRequest.EXAMPLE.substring(
            SchemeRequest.EXAMPLE.indexOf("{\"kind\""), SchemeRequest.EXAMPLE.indexOf("],\n \"validityMonths\""));
    private static final String PROPERTY = SchemeRequest.EXAMPLE.substring(
            SchemeRequest.EXAMPLE.indexOf("{\"name\":\"compr"), SchemeRequest.EXAMPLE.indexOf("],\n \"criteria\""));
    private static final String EACH =
            "{\"kind\":\"EACH_PIECE_WITHIN\",\"property\":\"compressiveStrength\",%s\"source\":\"EN 771-1\"}";

    @Test
    void theExampleKeepsTheRules() throws JsonProcessingException {
        assertThat(SchemeRules.violations(read(SchemeRequest.EXAMPLE), TYPES)).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        "[\"brick\"]",
                        "[\"brick\",\"brik\"]",
                        "productTypes[1]",
                        "UNKNOWN_PRODUCT_TYPE",
                        "nearest: brick, ",
                        "brik"),
                fault("\"nl\":\"Hergebruik van metselstenen\",", "", "name.nl", "REQUIRED", "must be given", null),
                fault(
                        "acceptableQuality\":0.05",
                        "acceptableQuality\":-1",
                        "risks.acceptableQuality",
                        "OUT_OF_RANGE",
                        "0 or more",
                        -1.0),
                fault(
                        "producersRisk\":0.05",
                        "producersRisk\":0",
                        "risks.producersRisk",
                        "OUT_OF_RANGE",
                        "above 0",
                        0.0),
                fault(
                        "limitingQuality\":0.3",
                        "limitingQuality\":1.1",
                        "risks.limitingQuality",
                        "OUT_OF_RANGE",
                        "at most 1",
                        1.1),
                fault(
                        "consumersRisk\":0.1",
                        "consumersRisk\":1",
                        "risks.consumersRisk",
                        "OUT_OF_RANGE",
                        "below 1",
                        1.0),
                fault(
                        "limitingQuality\":0.3",
                        "limitingQuality\":0.051",
                        "risks.limitingQuality",
                        "TOO_CLOSE",
                        "2000 samples",
                        0.051),
                fault("least\":1", "least\":201", "properties[0].least", "OUT_OF_RANGE", "at most 200", 201),
                fault(
                        PROPERTY,
                        PROPERTY + "," + PROPERTY,
                        "properties[1].name",
                        "DUPLICATE",
                        "unique",
                        "compressiveStrength"),
                fault(
                        "least\":1",
                        "least\":0",
                        "criteria[0].property",
                        "NOT_POSITIVE",
                        "above 0",
                        "compressiveStrength"),
                fault(
                        "property\":\"compressiveStrength",
                        "property\":\"strength",
                        "criteria[0].property",
                        "UNKNOWN_PROPERTY",
                        "[compressiveStrength]",
                        "strength"),
                fault(
                        CRITERION,
                        CRITERION + "," + CRITERION,
                        "criteria[1].property",
                        "DUPLICATE",
                        "CHARACTERISTIC_AT_LEAST",
                        "compressiveStrength"),
                fault(CRITERION, EACH.formatted(""), "criteria[0].atLeast", "REQUIRED", "atMost", null),
                fault(
                        CRITERION,
                        EACH.formatted("\"atLeast\":5,\"atMost\":4,"),
                        "criteria[0].atLeast",
                        "OUT_OF_RANGE",
                        "at most 4",
                        5),
                fault("limit\":15", "limit\":201", "criteria[0].limit", "OUT_OF_RANGE", "from 1 to 200", 201),
                fault("limit\":15", "limit\":0.5", "criteria[0].limit", "OUT_OF_RANGE", "from 1 to 200", 0.5),
                fault(
                        CRITERION,
                        EACH.formatted("\"atLeast\":201,"),
                        "criteria[0].atLeast",
                        "OUT_OF_RANGE",
                        "most that compressiveStrength can be",
                        201),
                fault(
                        CRITERION,
                        EACH.formatted("\"atLeast\":1,\"atMost\":200.1,"),
                        "criteria[0].atMost",
                        "OUT_OF_RANGE",
                        "from 1 to 200",
                        200.1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlaceAndWhatWouldBeRight(
            String instead, String written, String field, String code, String message, Object value)
            throws JsonProcessingException {
        assertThat(SchemeRequest.EXAMPLE).contains(instead);

        assertThat(SchemeRules.violations(read(SchemeRequest.EXAMPLE.replace(instead, written)), TYPES))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.code()).isEqualTo(code);
                    assertThat(violation.message()).contains(message);
                    assertThat(shown(violation)).isEqualTo(value == null ? null : value.toString());
                });
    }

    private static String shown(Violation violation) {
        return violation.value() == null ? null : violation.value().toString();
    }

    private static SchemeRequest read(String json) throws JsonProcessingException {
        return JSON.readValue(json, SchemeRequest.class);
    }

    private static Arguments fault(
            String instead, String written, String field, String code, String message, Object value) {
        return Arguments.of(instead, written, field, code, message, value);
    }
}
