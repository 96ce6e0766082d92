package nl.stadsmijn.inventory.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {

    private final WasteCodes waste = new WasteCodes();
    private final ElementCodes elements = new ElementCodes();
    private final Substances substances = new Substances();

    @ParameterizedTest
    @CsvSource({
        "17 01 01, 17 01 01",
        "170101, 17 01 01",
        "17.01.01, 17 01 01",
        "17-01-01, 17 01 01",
        "' 17 0101 ', 17 01 01",
        "17 06 05*, 17 06 05*",
        "170605, 17 06 05*",
        "16 02 14, 16 02 14",
        "20 01 36, 20 01 36"
    })
    void aWasteCodeHasOneSpelling(String written, String code) {
        assertThat(waste.find(written)).map(Code::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17 01 04", "17 01", "17 01 01 01", "concrete", "17 01 01*", "", "17 01 o1"})
    void whatIsNoWasteCodeIsNone(String written) {
        assertThat(waste.find(written)).isEmpty();
    }

    @Test
    void aWrongWasteCodeIsAnsweredWithTheNearestOfItsGroup() {
        assertThat(codes(waste.nearest("17 01 04", 3))).containsExactly("17 01 01", "17 01 02", "17 01 03");
        assertThat(codes(waste.nearest("17 01 01*", 1))).containsExactly("17 01 01");
        assertThat(waste.nearest("17 08 03", 2))
                .hasToString("[17 08 01* (gypsum-based construction materials contaminated with hazardous substances), "
                        + "17 08 02 (gypsum-based construction materials other than those mentioned in 17 08 01)]");
    }

    @Test
    void chapter17IsWhole() {
        var chapter = nl.stadsmijn.inventory.reference.ReferenceTable.rows("eural.csv").stream()
                .map(row -> row.get(0))
                .filter(code -> code.startsWith("17 "))
                .toList();

        assertThat(chapter).hasSize(38).doesNotHaveDuplicates();
        assertThat(chapter.stream().filter(code -> code.endsWith("*"))).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({"23.21, 23.21", "(23.21), 23.21", "2321, 23.21", "23 21, 23.21", "23.2, 23.2", "(23), 23", "21.0, 21.0"
    })
    void anElementCodeHasOneSpelling(String written, String code) {
        assertThat(elements.find(written)).map(Code::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23.29", "28.13", "99", "23.21.12", "", "vloer", "2"})
    void whatIsNoElementCodeIsNone(String written) {
        assertThat(elements.find(written)).isEmpty();
    }

    @Test
    void aWrongElementCodeIsAnsweredWithTheNearest() {
        assertThat(codes(elements.nearest("28.13", 3))).containsExactly("28.10", "28.11", "28.12");
        assertThat(elements.findBeginning("23.21.12")).map(Code::code).contains("23.21");
        assertThat(elements.findBeginning("(23.29)")).map(Code::code).contains("23.2");
        assertThat(elements.findBeginning("x")).isEmpty();
    }

    @Test
    void everyElementCodeHasItsGroup() {
        var codes = nl.stadsmijn.inventory.reference.ReferenceTable.rows("nlsfb-table1.csv").stream()
                .map(row -> row.get(0))
                .toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("\\d\\d(\\.\\d{1,2})?"));
        assertThat(codes).allSatisfy(code -> assertThat(codes).contains(code.substring(0, 2)));
        assertThat(codes)
                .filteredOn(code -> code.length() == 5)
                .allSatisfy(code -> assertThat(codes).contains(code.substring(0, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "asbestos, asbestos",
        "Asbest, asbestos",
        "lead paint, lead-paint",
        "loodverf, lead-paint",
        "chroom VI, chromium-6",
        "Chromium-6, chromium-6",
        "PAK, pah",
        "PCB's, pcb",
        "koolteer, tar",
        "CFK, refrigerant"
    })
    void aSubstanceHasOneKey(String written, String key) {
        assertThat(substances.find(written)).map(Code::code).contains(key);
    }

    @Test
    void anUnknownSubstanceIsAnsweredWithTheNearest() {
        assertThat(substances.find("asbestis")).isEmpty();
        assertThat(codes(substances.nearest("asbestis", 1))).containsExactly("asbestos");
        assertThat(codes(substances.nearest("chrome-6", 1))).containsExactly("chromium-6");
    }

    private static List<String> codes(List<Code> found) {
        return found.stream().map(Code::code).toList();
    }
}
