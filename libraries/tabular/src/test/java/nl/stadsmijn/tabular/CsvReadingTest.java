package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Goods.COUNT;
import static nl.stadsmijn.tabular.Goods.LENGTH;
import static nl.stadsmijn.tabular.Goods.NAME;
import static nl.stadsmijn.tabular.Goods.csv;
import static nl.stadsmijn.tabular.Goods.openCsv;
import static nl.stadsmijn.tabular.Goods.rows;
import static nl.stadsmijn.tabular.Goods.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static char delimiter(String text) throws IOException {
        try (Table table = openCsv(text)) {
            return ((TableFormat.Csv) table.format()).delimiter();
        }
    }

    private static Charset charset(byte[] file) throws IOException {
        try (Table table = Goods.open(file)) {
            return ((TableFormat.Csv) table.format()).charset();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        String text = "Naam;Lengte (mm);Aantal\nBalk;1200;3\n".replace(";", delimiter);
        assertThat(delimiter(text)).isEqualTo(delimiter.charAt(0));
        assertThat(values(csv(text), COUNT)).containsExactly(3L);
    }

    @Test
    void decimalCommasDoNotMisleadAboutTheDelimiter() throws IOException {
        String text = "Naam;Lengte (m);Aantal\nBalk;1,25;3\nLat;2,5;1\nPlank;3,75;7\n";
        assertThat(delimiter(text)).isEqualTo(';');
        assertThat(values(csv(text), LENGTH))
                .containsExactly(new BigDecimal("1250"), new BigDecimal("2500"), new BigDecimal("3750"));
    }

    @Test
    void decimalCommasInQuotesStandBetweenCommas() throws IOException {
        List<Row> rows = csv("Naam,Lengte (m),Aantal\nBalk,\"1,25\",3\n");
        assertThat(values(rows, LENGTH)).containsExactly(new BigDecimal("1250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n"})
    void excelsSeparatorLineDecidesAndIsNoRow(String line) throws IOException {
        List<Row> rows = csv(line + "Naam;Aantal\r\nBalk;3\r\n");
        assertThat(values(rows, COUNT)).containsExactly(3L);
        assertThat(rows.getFirst().number()).isEqualTo(2);
    }

    @Test
    void aSeparatorLineMayNameAnotherDelimiter() throws IOException {
        assertThat(delimiter("sep=|\nNaam|Aantal\nBalk|3\n")).isEqualTo('|');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndWillDo(String end) throws IOException {
        List<Row> rows = csv("Naam;Aantal" + end + "Balk;3" + end + "Lat;4");
        assertThat(values(rows, COUNT)).containsExactly(3L, 4L);
    }

    @Test
    void quotesKeepDelimitersQuotesAndLineBreaks() throws IOException {
        List<Row> rows = csv("Naam;Aantal\n\"Balk; \"\"grof\"\"\r\ngezaagd\";3\n");
        assertThat(rows.getFirst().raw(NAME)).isEqualTo("Balk; \"grof\"\r\ngezaagd");
    }

    @Test
    void aQuoteInTheMiddleIsAQuote() throws IOException {
        List<Row> rows = csv("Naam;Aantal\nBuis 3\" rond;3\n\"5\" buis;4\n");
        assertThat(values(rows, NAME)).containsExactly("Buis 3\" rond", "5 buis");
    }

    @Test
    void rowsAreNumberedAsExcelDoes() throws IOException {
        List<Row> rows = csv("""
                Inventarisatie;;

                Naam;Aantal
                "Balk
                in twee regels";1

                ;;
                Lat;2
                """);
        assertThat(rows).extracting(Row::number).containsExactly(4, 7);
    }

    @Test
    void shortAndLongRowsAreRead() throws IOException {
        List<Row> rows = csv("Naam;Aantal;Lengte\nBalk\nLat;2;30;;;\n");
        assertThat(values(rows, COUNT)).containsExactly(2L);
        assertThat(rows.getFirst().get(LENGTH)).isEmpty();
        assertThat(rows.getFirst().problems()).isEmpty();
    }

    @Test
    void theRawTextIsKept() throws IOException {
        Row row = csv("Naam;Lengte\n  Balk  ; 1 250,50 \n").getFirst();
        assertThat(row.raw(NAME)).isEqualTo("  Balk  ");
        assertThat(row.get(NAME)).contains("Balk");
        assertThat(row.raw(LENGTH)).isEqualTo(" 1 250,50 ");
        assertThat(row.get(LENGTH)).contains(new BigDecimal("1250.5"));
        assertThat(row.raw(COUNT)).isEmpty();
    }

    @Test
    void rowsCanBeGoneThroughAgain() throws IOException {
        try (Table table = openCsv("Naam;Aantal\nBalk;3\nLat;4\n")) {
            assertThat(table.rowCount()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                try (var rows = table.rows()) {
                    assertThat(rows.map(Row::number)).containsExactly(2, 3);
                }
            }
        }
    }

    @Test
    void utf8IsFoundWithAndWithoutMark() throws IOException {
        String text = "Naam;Aantal\nKozijn één ✓;1\n";
        assertThat(charset(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
        List<Row> rows = csv("\uFEFF" + text);
        assertThat(values(rows, NAME)).containsExactly("Kozijn één ✓");
    }

    @Test
    void utf16IsReadByItsMark() throws IOException {
        String text = "\uFEFFNaam\tAantal\nKozijn één\t1\n";
        assertThat(values(rows(text.getBytes(StandardCharsets.UTF_16LE)), NAME)).containsExactly("Kozijn één");
        assertThat(values(rows(text.getBytes(StandardCharsets.UTF_16BE)), NAME)).containsExactly("Kozijn één");
    }

    @Test
    void windows1252IsFoundEvenIfItsFirstAccentIsFarDown() throws IOException {
        String text = "Naam;Prijs\n" + "Balk;1\n".repeat(30_000) + "Portaal, één à € 5;2\n";
        byte[] file = text.getBytes(Charset.forName("windows-1252"));
        assertThat(charset(file)).isEqualTo(Charset.forName("windows-1252"));
        assertThat(values(rows(file), NAME).getLast()).isEqualTo("Portaal, één à € 5");
    }

    @Test
    void damagedUtf8IsNotTakenForWindows1252() throws IOException {
        byte[] file = "Naam;Aantal\nKozijn één en twee\u00EBn;1\nX;2\n".getBytes(StandardCharsets.UTF_8);
        file[file.length - 4] = (byte) 0xEB;
        assertThat(Goods.refusal(file)).isInstanceOf(Refusal.UnreadableText.class);
    }

    @Test
    void formulasAreText() throws IOException {
        List<Row> rows = csv("Naam;Aantal\n=cmd|'/c calc'!A1;3\n'=1+1;4\n");
        assertThat(values(rows, NAME)).containsExactly("=cmd|'/c calc'!A1", "=1+1");
    }
}
