package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.util.Map;
import nl.stadsmijn.inventory.description.Description.RStrategy;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.tabular.Column;

/** What may become of it. */
final class ReuseColumns {

    static final Field<Boolean> HARVESTABLE = new Field<>(
            Column.bool("harvestable").nl("Oogstbaar").en("Harvestable"),
            element -> element.what().harvestable(),
            "ja of nee; leeg is ja.",
            "yes or no; blank is yes.");

    static final Field<String> REASON = new Field<>(
            text("notHarvestableReason").nl("Reden niet oogstbaar").en("Reason not harvestable"),
            element -> element.what().notHarvestableReason(),
            "Verplicht als het niet oogstbaar is.",
            "Needed if it is not harvestable.");

    static final Field<RStrategy> STRATEGY = new Field<>(
            Choices.column("rStrategy", RStrategy.class, Map.of())
                    .nl("R-strategie")
                    .en("R-strategy"),
            element -> element.what().reuse().rStrategy(),
            "R0 tot R9 (PBL); R3 is hergebruik. Leeg: die van het producttype.",
            "R0 to R9 (PBL); R3 is reuse. Blank: the product type's.");

    static final Field<String> METHOD = new Field<>(
            text("harvestMethod").nl("Oogstmethode").en("Harvest method"),
            element -> element.what().reuse().harvestMethod(),
            "Hoe het eruit te halen is.",
            "How it is to be taken out.");

    private ReuseColumns() {}

    static Reuse read(Line line) {
        return new Reuse(line.get(HARVESTABLE), line.text(REASON), line.get(STRATEGY), line.text(METHOD));
    }
}
