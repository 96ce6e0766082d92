package nl.stadsmijn.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedStringsTest {

    /** A text for every number; some long, so that pages differ in size and not all fit into memory. */
    private static String text(int number) {
        return number % 97 == 0 ? ("é" + number).repeat(3_000) : "text " + number;
    }

    private static SharedStrings strings(int count) throws IOException {
        StringBuilder xml = new StringBuilder("<sst>");
        IntStream.range(0, count)
                .forEach(i -> xml.append("<si><t>").append(text(i)).append("</t></si>"));
        return SharedStrings.of(
                new XmlScanner(new StringReader(xml.append("</sst>").toString()), 1 << 18), TableLimits.defaults());
    }

    @Test
    void everyTextIsFoundInWhateverOrder() throws IOException {
        int count = 40_000;
        try (SharedStrings strings = strings(count)) {
            for (int i = 0; i < count; i++) {
                assertThat(strings.get(i)).isEqualTo(text(i));
            }
            Random random = new Random(1);
            for (int i = 0; i < 5_000; i++) {
                int number = random.nextInt(count);
                assertThat(strings.get(number)).isEqualTo(text(number));
            }
        }
    }

    @Test
    void thereIsNothingBeforeTheFirstOrBehindTheLast() throws IOException {
        try (SharedStrings strings = strings(300);
                SharedStrings none = strings(0)) {
            assertThat(strings.get(299)).isEqualTo("text 299");
            assertThatThrownBy(() -> strings.get(300)).isInstanceOf(TableException.class);
            assertThatThrownBy(() -> strings.get(-1)).isInstanceOf(TableException.class);
            assertThatThrownBy(() -> none.get(0)).isInstanceOf(TableException.class);
        }
    }
}
