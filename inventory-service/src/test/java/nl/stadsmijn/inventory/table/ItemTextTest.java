package nl.stadsmijn.inventory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Lists in one cell. */
class ItemTextTest {

    @Property
    void whatIsWrittenIsReadBack(@ForAll("items") List<Item> items) {
        assertThat(ItemText.read(ItemText.write(items))).isEqualTo(items);
    }

    @Provide
    Arbitrary<List<Item>> items() {
        var texts = Arbitraries.strings().withChars("aZ9é \t\n\\;:(),=").ofMaxLength(8);
        var heads = texts.filter(text -> !text.isEmpty());
        var details = Arbitraries.maps(Arbitraries.of("", "on", "how"), texts).ofMaxSize(3);
        return Combinators.combine(heads, texts.injectNull(0.3), details)
                .as(Item::new)
                .list()
                .ofMaxSize(4);
    }

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(ItemText.read(" asbestos : PRESENT ( report 12, page 3 ) ;; pcb:SUSPECTED; "))
                .containsExactly(
                        new Item("asbestos", "PRESENT", Map.of("", "report 12, page 3")),
                        new Item("pcb", "SUSPECTED", Map.of()));
    }

    @Test
    void whatCanNotBeReadIsSaid() {
        assertThatThrownBy(() -> ItemText.read("asbestos:PRESENT(report")).hasMessageContaining("bracket");
        assertThatThrownBy(() -> ItemText.read("asbestos:PRESENT(report) pcb")).hasMessageContaining("semicolon");
    }
}
