package nl.stadsmijn.inventory.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SteelSectionsTest {

    private static final Percentage ONE_PERCENT = Percentage.withPercentage(1);
    private static final double CM2 = 100;
    private static final double CM4 = 10_000;

    private final SteelSections sections = new SteelSections();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RHS 100x50x60",
                "CHS 10x20",
                "CHS 10x5",
                "L 100x100x200",
                "SHS 1x1x1",
                "koker 100x50",
                "K 100/100/50"
            })
    void whatHasNoRoomInsideCanNotBe(String name) {
        assertThat(sections.isImpossible(name)).isTrue();
        assertThat(sections.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RHS 100x50x5",
                "CHS 60.3x4",
                "L 100x100x10",
                "SHS 100x5",
                "HEA 200",
                "HEA 205",
                "71x196",
                "CHS 100x40"
            })
    void whatIsUnusualCanBe(String name) {
        assertThat(sections.isImpossible(name)).isFalse();
    }

    /** Rounded values of manufacturers' public tables: A in cm², I in cm⁴, kg/m. */
    @ParameterizedTest
    @CsvSource({
        "HEA 100,        21.2,    349,   134,  16.7",
        "HEA 200,        53.8,   3692,  1336,  42.3",
        "HEA 1000,      346.8, 553800, 14000,   272",
        "HEB 100,        26.0,    450,   167,  20.4",
        "HEB 300,       149.1,  25170,  8563,   117",
        "HEB 600,       270.0, 171000, 13530,   212",
        "HEM 200,       131.3,  10640,  3651,   103",
        "IPE 80,         7.64,   80.1,  8.49,   6.0",
        "IPE 240,        39.1,   3892,   284,  30.7",
        "IPE 300,        53.8,   8356,   604,  42.2",
        "IPE 600,       156.0,  92080,  3387,   122",
        "UNP 80,         11.0,    106,  19.4,  8.64",
        "UNP 200,        32.2,   1910,   148,  25.3",
        "UNP 300,        58.8,   8030,   495,  46.2",
        "UNP 400,        91.5,  20350,   846,  71.8",
        "L 50x50x5,       4.8,   11.0,  11.0,  3.77",
        "L 100x100x10,   19.2,    177,   177,  15.0",
        "L 200x200x20,   76.3,   2850,  2850,  59.9",
        "L 150x100x10,   24.2,    552,   198,  19.0",
        "L 200x100x12,   34.8,   1440,   247,  27.3",
        "SHS 100x100x5,  18.7,    279,   279,  14.7",
        "SHS 80x80x8,    22.4,    189,   189,  17.5",
        "RHS 200x100x8,  44.8,   2234,   739,  35.1",
        "CFSHS 100x100x5, 18.4,   271,   271,  14.4",
        "CHS 60.3x4,     7.07,   28.2,  28.2,  5.55",
        "CHS 168.3x6.3,  32.1,   1053,  1053,  25.2"
    })
    void whatIsComputedIsWhatTablesSay(String name, double area, double iy, double iz, double kgPerM) {
        var section = sections.find(name).orElseThrow();

        assertThat(section.name()).isEqualTo(name);
        assertThat(section.areaMm2() / CM2).isCloseTo(area, ONE_PERCENT);
        assertThat(section.iyMm4() / CM4).isCloseTo(iy, ONE_PERCENT);
        assertThat(section.izMm4() / CM4).isCloseTo(iz, ONE_PERCENT);
        assertThat(section.kgPerM()).isCloseTo(kgPerM, ONE_PERCENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HE200A;          HEA 200",
                "HE 200 A;        HEA 200",
                "HE-A 200;        HEA 200",
                "HEA200;          HEA 200",
                "hea200;          HEA 200",
                "HEB-220;         HEB 220",
                "IPBv 200;        HEM 200",
                "ipe240;          IPE 240",
                "UPN 200;         UNP 200",
                "L 100x10;        L 100x100x10",
                "L100/100/10;     L 100x100x10",
                "hoeklijn 100 × 150 × 10; L 150x100x10",
                "L150/100/10 (?); L 150x100x10",
                "K 100/100/5;     SHS 100x100x5",
                "K80/80/4;        SHS 80x80x4",
                "koker 100x100x5; SHS 100x100x5",
                "koker 100x5;     SHS 100x100x5",
                "koker 100*200*8; RHS 200x100x8",
                "SHS 200x100x8;   RHS 200x100x8",
                "buis 60.3x4;     CHS 60.3x4",
                "Buis 60,3 x 4,0; CHS 60.3x4",
                "Ø60,3x4;         CHS 60.3x4",
                "K152,4/12,5;     CHS 152.4x12.5"
            })
    void oneSectionHasOneName(String written, String name) {
        assertThat(sections.find(written)).map(SteelSection::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "71x196",
                "HEA",
                "HEA 205",
                "HEA 200x100",
                "IPE 240 A",
                "L 101x101x10",
                "L 100x100x50",
                "K 100/100/60",
                "buis 60x40",
                "stripstaal 80/8",
                "C 100x50x20x2",
                "HEA 200; DROP TABLE"
            })
    void whatIsNoSectionIsNone(String text) {
        assertThat(sections.find(text)).isEmpty();
    }

    /** An error in one digit of the table breaks the order in which sections of a series grow heavier. */
    @ParameterizedTest
    @CsvSource({"HEA", "HEB", "HEM", "IPE", "UNP"})
    void aSeriesGrowsHeavier(String family) {
        var sizes = IntStream.rangeClosed(50, 1000)
                .mapToObj(size -> sections.find(family + " " + size))
                .flatMap(Optional::stream)
                .toList();

        assertThat(sizes).hasSizeGreaterThanOrEqualTo(18);
        assertThat(sizes).extracting(SteelSection::areaMm2).isSorted();
        assertThat(sizes).isSortedAccordingTo(Comparator.comparingDouble(SteelSection::iyMm4));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reference/steel-sections.csv", numLinesToSkip = 1)
    void dimensionsFitTogether(String family, String size, double h, double b, Double tw, Double tf, double r1) {
        assertThat(h).isPositive();
        assertThat(b).isPositive();
        if (tw != null) {
            assertThat(tw).isLessThan(tf + 0.01);
            assertThat(h - 2 * tf).isGreaterThan(2 * r1);
            assertThat((b - tw) / 2).isGreaterThan(r1);
        }
    }

    @Test
    void aSquareWithoutRoundingsIsExact() {
        var square = new Outline(List.of(
                Outline.Corner.sharp(0, 0),
                Outline.Corner.sharp(10, 0),
                Outline.Corner.sharp(10, 10),
                Outline.Corner.sharp(0, 10)));

        assertThat(square.properties().area()).isCloseTo(100, within(1e-9));
        assertThat(square.properties().iy()).isCloseTo(10_000 / 12.0, within(1e-9));
        assertThat(square.properties().iz()).isCloseTo(10_000 / 12.0, within(1e-9));
    }

    @Test
    void aFullyRoundedSquareIsACircle() {
        var circle = new Outline(List.of(
                new Outline.Corner(0, 0, 5),
                new Outline.Corner(10, 0, 5),
                new Outline.Corner(10, 10, 5),
                new Outline.Corner(0, 10, 5)));

        assertThat(circle.properties().area()).isCloseTo(Math.PI * 25, within(0.15));
        assertThat(circle.properties().iy()).isCloseTo(Math.PI * Math.pow(10, 4) / 64, within(2.0));
    }
}
