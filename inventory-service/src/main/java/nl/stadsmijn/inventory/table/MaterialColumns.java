package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.MadeOf.Share;

/** What it is made of. */
final class MaterialColumns {

    static final Field<String> MATERIAL = new Field<>(
            text("material").nl("Materiaal", "Hoofdmateriaal").en("Material"),
            element -> element.what().material(),
            "Een sleutel uit GET /materials. Leeg: dat van het producttype.",
            "A key of GET /materials. Blank: the product type's.");

    static final Field<String> COMPOSITION = new Field<>(
            text("composition").nl("Samenstelling").en("Composition"),
            element -> shares(element.what().madeOf().composition()),
            "Aandelen in procent van de massa: steel-section:96,5; glass:3,5",
            "Shares in per cent of the mass: steel-section:96.5; glass:3.5");

    static final Field<String> COLOUR = new Field<>(
            text("colour").nl("Kleur").en("Colour", "Color"),
            element -> element.what().madeOf().colour(),
            "Zoals RAL 7016.",
            "Such as RAL 7016.");

    static final Field<String> FINISH = new Field<>(
            text("finish").nl("Afwerking").en("Finish"),
            element -> element.what().madeOf().finish(),
            "Zoals gepoedercoat.",
            "Such as powder coated.");

    private MaterialColumns() {}

    private static String shares(List<Share> shares) {
        return shares.isEmpty()
                ? null
                : ItemText.write(shares.stream()
                        .map(share -> Item.of(share.material(), share.percent().toPlainString()))
                        .toList());
    }

    static MadeOf read(Line line) {
        var known = line.before().what().madeOf();
        return new MadeOf(
                line.text(MATERIAL),
                line.list(COMPOSITION, known.composition(), items -> shares(line, items)),
                line.text(COLOUR),
                line.text(FINISH));
    }

    private static List<Share> shares(Line line, List<Item> items) {
        var shares = new ArrayList<Share>();
        for (var item : items) {
            shares.add(new Share(item.head(), percent(line, "composition[%d].percent".formatted(shares.size()), item)));
        }
        return shares;
    }

    /** With a comma or a point; blank is the rules' business. */
    private static BigDecimal percent(Line line, String path, Item item) {
        if (item.value() == null) {
            return null;
        }
        var plain = item.value().replace("%", "").replace(',', '.').strip();
        if (!plain.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            line.fault(path, "NOT_A_DECIMAL", "must be a number such as 96.5", item.value());
            return null;
        }
        return new BigDecimal(plain);
    }
}
