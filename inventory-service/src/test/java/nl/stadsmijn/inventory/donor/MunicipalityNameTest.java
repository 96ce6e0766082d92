package nl.stadsmijn.inventory.donor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nijmegen",
                "'s-Hertogenbosch",
                "Súdwest-Fryslân",
                "De Fryske Marren",
                "Bergen (NH.)",
                "Bergen (L.)",
                "Nuenen, Gerwen en Nederwetten",
                "Berg en Dal",
                "Ee",
                "Hof van Twente",
                "Capelle aan den IJssel",
                "Sint-Niklaas",
                "Frankfurt (Oder)",
                "NIJMEGEN"
            })
    void aNameIsTaken(String name) {
        assertThat(MunicipalityName.complaint(MunicipalityName.plain(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GM0268; not its code",
                "0268; not its code",
                "Gemeente Nijmegen; the name alone: Nijmegen",
                "gemeente  Berg en Dal; the name alone: Berg en Dal",
                "municipality of Utrecht; the name alone: Utrecht",
                "6542 RM; such as Nijmegen",
                "Nijmegen?; such as Nijmegen",
                "N1jmegen; such as Nijmegen",
                "---; such as Nijmegen",
                "Nijmegen -; such as Nijmegen",
                "'  '; such as Nijmegen",
                "https://nijmegen.nl; such as Nijmegen"
            })
    void whatIsNoNameIsToldWhatWouldBeRight(String written, String right) {
        assertThat(MunicipalityName.complaint(MunicipalityName.plain(written)))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains(right));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "’s-Hertogenbosch; 's-Hertogenbosch",
                "Berg  en   Dal ; Berg en Dal",
                "Noord–Beveland; Noord-Beveland"
            })
    void onePlaceHasOneSpelling(String written, String plain) {
        assertThat(MunicipalityName.plain(written)).isEqualTo(plain);
    }
}
