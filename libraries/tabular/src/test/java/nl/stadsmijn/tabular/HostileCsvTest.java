package nl.stadsmijn.tabular;

import static nl.stadsmijn.tabular.Refusal.TooLarge.Limit.BYTES;
import static nl.stadsmijn.tabular.Refusal.TooLarge.Limit.CELL_CHARACTERS;
import static nl.stadsmijn.tabular.Refusal.TooLarge.Limit.COLUMNS;
import static nl.stadsmijn.tabular.Refusal.TooLarge.Limit.ROWS;
import static nl.stadsmijn.tabular.Refusal.TooLarge.Limit.ROW_CHARACTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** CSV that means harm is refused, for a reason, with memory that its limits tell. */
class HostileCsvTest {

    private static final TableLimits LIMITS = TableLimits.defaults();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Refusal refusal(String text) throws IOException {
        return Goods.refusal(bytes(text));
    }

    @Example
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refusal("")).isEqualTo(new Refusal.Empty());
        assertThat(refusal("\uFEFF")).isEqualTo(new Refusal.Empty());
        assertThat(refusal("\n\n;;\n  \n")).isEqualTo(new Refusal.Empty());
    }

    @Example
    void aLineWithoutEndIsRefusedAtItsBeginning() throws IOException {
        Refusal expected = new Refusal.TooLarge(ROW_CHARACTERS, LIMITS.maxRowCharacters(), 2);
        assertThat(refusal("Naam;Aantal\n" + "x".repeat(8_000_000))).isEqualTo(expected);
        assertThat(refusal("Naam;Aantal\n\"" + "x\n".repeat(3_000_000))).isEqualTo(expected);
        assertThat(refusal("Naam;Aantal\n\"" + "x;\n".repeat(3_000_000)))
                .isEqualTo(new Refusal.TooLarge(COLUMNS, LIMITS.maxColumns(), 2));
    }

    @Example
    void aQuoteThatIsNeverClosedIsRefusedWithItsRow() throws IOException {
        assertThat(refusal("Naam;Aantal\nBalk;3\nLat;\"4\nPlank;5\n"))
                .isEqualTo(new Refusal.Broken("a quote is opened and never closed", 3));
    }

    @Example
    void aMillionColumnsAreRefused() throws IOException {
        Refusal expected = new Refusal.TooLarge(COLUMNS, LIMITS.maxColumns(), 1);
        assertThat(refusal("Naam;Aantal" + ";Kolom".repeat(150_000) + "\n")).isEqualTo(expected);
        assertThat(refusal("Naam;Aantal" + ";".repeat(1_000_000) + "Lengte\n")).isEqualTo(expected);
    }

    @Example
    void emptyColumnsDoNotCount() throws IOException {
        assertThat(Goods.csv("Naam;Aantal" + ";".repeat(20_000) + "\nBalk;3" + ";".repeat(20_000)))
                .hasSize(1);
    }

    @Example
    void aCellIsAsLongAsInExcelAndNoLonger() throws IOException {
        int most = LIMITS.maxCellCharacters();
        assertThat(Goods.csv("Naam;Aantal\n" + "x".repeat(most) + ";3\n")).hasSize(1);
        assertThat(refusal("Naam;Aantal\n" + "x".repeat(most + 1) + ";3\n"))
                .isEqualTo(new Refusal.TooLarge(CELL_CHARACTERS, most, 2));
    }

    @Example
    void moreRowsThanExcelHasAreRefusedEvenIfTheyAreEmpty() throws IOException {
        assertThat(refusal("Naam;Aantal\n" + "\n".repeat(1_048_576)))
                .isEqualTo(new Refusal.TooLarge(ROWS, LIMITS.maxRows(), 0));
    }

    @Example
    void moreBytesThanAreTakenAreRefused() throws IOException {
        TableLimits small = new TableLimits(1_000, 1_000, 10, 10, 10, 10, 100, 1_000);
        Refusal expected = new Refusal.TooLarge(BYTES, 1_000, 0);
        byte[] file = bytes("Naam;Aantal\n" + "x;1\n".repeat(1_000));
        assertThat(Goods.refusal(file, small)).isEqualTo(expected);
        Path path = Files.createTempFile("large", ".csv");
        try {
            Files.write(path, file);
            assertThatThrownBy(() -> new TableReader(Goods.COLUMNS, small).open(path))
                    .isInstanceOfSatisfying(
                            TableException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(expected));
        } finally {
            Files.delete(path);
        }
    }

    @Example
    void bytesThatAreNoTextAreRefused() throws IOException {
        assertThat(refusal("Naam;Aantal\nBa\0lk;3\n")).isInstanceOf(Refusal.UnreadableText.class);
        assertThat(Goods.refusal("Naam;Aantal\nBalk;3\n".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Refusal.UnreadableText.class);
        assertThat(Goods.refusal("\uFEFFNaam;Aantal\nBa\0lk;3\n".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Refusal.UnreadableText.class);
        byte[] halfACharacter = "\uFEFFNaam;Aantal\nBa\uD83D\uDE00lk;3\n".getBytes(StandardCharsets.UTF_16BE);
        halfACharacter[2 * "\uFEFFNaam;Aantal\nBa?".length()] = 'x';
        assertThat(Goods.refusal(halfACharacter)).isInstanceOf(Refusal.UnreadableText.class);
        byte[] noCharacterOfWindows1252 = "Naam;Aantal\nBa\u0081lk;3\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Goods.refusal(noCharacterOfWindows1252)).isInstanceOf(Refusal.UnreadableText.class);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = bytes("sep=;\nNaam;\"Lengte (m)\";Aantal;Prijs\nBalk één;1,25;3;€ 4\n\"La\"\"t\n\";1.234;2;5\n");
        String crumbs = "\"';,\t\n\r\0\uFEFF=x1.é";
        for (int i = random.nextInt(6); i >= 0; i--) {
            file[random.nextInt(file.length)] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) crumbs.charAt(random.nextInt(crumbs.length()));
        }
        try (Table table = new TableReader(Goods.COLUMNS).open(new ByteArrayInputStream(file));
                Stream<Row> rows = table.rows()) {
            assertThat(rows.count()).isEqualTo(table.rowCount());
        } catch (TableException refused) {
            assertThat(refused.refusal().remedy()).isNotBlank();
        } catch (UncheckedIOException failure) {
            throw new AssertionError("refused after it was opened", failure);
        }
    }
}
