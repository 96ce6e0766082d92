package nl.stadsmijn.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

    private static final Set<String> KNOWN = Set.of("productType", "lengthMin", "lengthMax", "near", "radiusKm", "q");

    @ParameterizedTest
    @CsvSource({"producttype, productType", "lenghtMin, lengthMin", "radius, radiusKm", "nearby, near"})
    void theNearestNameIsMeant(String given, String meant) {
        assertThat(ParameterReader.nearest(given, KNOWN)).isEqualTo(meant);
    }
}
