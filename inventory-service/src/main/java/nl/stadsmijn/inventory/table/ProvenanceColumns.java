package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.stadsmijn.inventory.description.Provenance;
import nl.stadsmijn.tabular.Column;

/** Where it comes from and how old it is. */
final class ProvenanceColumns {

    static final Field<Provenance.Origin> ORIGIN = new Field<>(
            Choices.column(
                            "provenance.origin",
                            Provenance.Origin.class,
                            Map.of(
                                    "DEINSTALLATION", List.of("demontage"),
                                    "DEMOLITION", List.of("sloop"),
                                    "OFFCUT", List.of("reststuk", "snijafval"),
                                    "SURPLUS", List.of("overschot"),
                                    "UNKNOWN", List.of("onbekend")))
                    .nl("Herkomst")
                    .en("Origin"),
            of(Provenance::origin),
            "Eén van " + Choices.list(Provenance.Origin.class) + ".",
            "One of " + Choices.list(Provenance.Origin.class) + ".");

    static final Field<Provenance.WasteStatus> WASTE_STATUS = new Field<>(
            Choices.column(
                            "provenance.wasteStatus",
                            Provenance.WasteStatus.class,
                            Map.of(
                                    "NON_WASTE", List.of("geen afval"),
                                    "WASTE", List.of("afval"),
                                    "END_OF_WASTE", List.of("einde-afval"),
                                    "UNKNOWN", List.of("onbekend")))
                    .nl("Afvalstatus")
                    .en("Waste status"),
            of(Provenance::wasteStatus),
            "Eén van " + Choices.list(Provenance.WasteStatus.class) + ".",
            "One of " + Choices.list(Provenance.WasteStatus.class) + ".");

    static final Field<BigDecimal> BUILD_YEAR = new Field<>(
            Column.decimal("provenance.buildYear").nl("Bouwjaar").en("Build year"),
            of(provenance -> provenance.buildYear() == null ? null : BigDecimal.valueOf(provenance.buildYear())),
            "Als dat niet dat van het gebouw is.",
            "Where that is not the building's.");

    static final Field<LocalDate> INSTALLED_ON = new Field<>(
            Column.date("provenance.installedOn").nl("Geplaatst op").en("Installed on"),
            of(Provenance::installedOn),
            "Een dag, zoals 1996-05-01.",
            "A day, such as 1996-05-01.");

    static final Field<String> PREDECESSOR = new Field<>(
            text("provenance.predecessorLotId")
                    .nl("Voorganger", "Eerdere partij")
                    .en("Predecessor", "Predecessor lot"),
            of(provenance -> provenance.predecessorLotId() == null
                    ? null
                    : provenance.predecessorLotId().toString()),
            "Id van de partij (het paspoort) die hier is toegepast.",
            "Id of the lot (the passport) that was applied here.");

    private static final Provenance NOTHING = new Provenance(null, null, null, null, null);

    private static final int LATEST_YEAR = 2100;

    private ProvenanceColumns() {}

    private static <T> Function<TableElement, T> of(Function<Provenance, T> value) {
        return element ->
                Optional.ofNullable(element.what().provenance()).map(value).orElse(null);
    }

    static Provenance read(Line line) {
        var read = new Provenance(
                line.get(ORIGIN),
                line.get(WASTE_STATUS),
                line.whole(BUILD_YEAR, LATEST_YEAR),
                line.get(INSTALLED_ON),
                predecessor(line));
        var known = line.before().what().provenance();
        return read.equals(NOTHING) && !NOTHING.equals(known) ? null : read;
    }

    private static UUID predecessor(Line line) {
        var text = line.text(PREDECESSOR);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            line.fault(PREDECESSOR, "WRONG_FORM", "must be the id of a lot, or blank", text);
            return null;
        }
    }
}
