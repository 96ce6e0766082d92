package nl.stadsmijn.sections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RectangularSectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"71x196", " 71 X 196 mm", "71 × 196 MM", "71mm x 196mm", "71/196", "71*196"})
    void anyUsualSpellingMeansOneSection(String written) {
        assertThat(RectangularSection.read(written))
                .map(RectangularSection::toString)
                .contains("71x196");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "71", "HEA 200", "0x196", "71x196x5", "71,5x196", "123456x1", "71 196"})
    void whatIsNoRectangleIsNotRead(String written) {
        assertThat(RectangularSection.read(written)).isEmpty();
    }
}
