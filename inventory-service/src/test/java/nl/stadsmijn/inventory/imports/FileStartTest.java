package nl.stadsmijn.inventory.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the first bytes of a file tell whoever sent it as something else. */
class FileStartTest {

    @ParameterizedTest
    @EnumSource
    void aFileWithNothingInItIsNoFormat(ImportFormat format) {
        assertThat(format.refusal(new byte[0]))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("This is empty.").contains(format.mediaType()));
    }

    @Test
    void aTableSentAsAModelIsToldHowToGo() {
        var table = "name;amount".getBytes(StandardCharsets.UTF_8);
        assertThat(ImportFormat.IFC.refusal(table))
                .hasValueSatisfying(why -> assertThat(why).contains("text/csv"));
        assertThat(ImportFormat.CSV.refusal(table)).isEmpty();
    }
}
