package nl.stadsmijn.gateway.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "nl, en, NL",
        "EN, nl, EN",
        ", nl-BE;q=0.8, NL",
        ", 'en-GB,en;q=0.9,nl;q=0.8', EN",
        ", 'nl;q=0.2,en;q=0.9', EN",
        ", 'de,nl;q=0.5', NL",
        ", de, EN",
        ", *, EN",
        ", , NL",
        "fr, nl, NL",
        ", 'nl;q=many', EN",
        ", ';;,,', EN"
    })
    void isTheBestOfWhatIsWanted(String asked, String accepted, Language best) {
        assertThat(Language.of(asked, accepted)).isEqualTo(best);
    }
}
