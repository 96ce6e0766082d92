package nl.stadsmijn.sections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HE200A; HEA 200",
                "HEA 200; HEA 200",
                "hea-200; HEA 200",
                "IPE240; IPE 240",
                "K 100/100/5; SHS 100x100x5",
                "koker 100x5; SHS 100x100x5",
                "buis 60,3x4; CHS 60.3x4",
                "L 100x10; L 100x100x10"
            })
    void anyUsualSpellingMeansOneSection(String written, String name) {
        assertThat(SectionName.read(written)).map(SectionName::toString).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"71x196", "200", "", "rail", "HEA"})
    void whatIsNoSteelSectionIsNotRead(String written) {
        assertThat(SectionName.read(written)).isEmpty();
    }
}
