package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.tabular.Column;

/** Which element it is, what it is called, and where it was. */
final class IdentityColumns {

    static final Field<String> ID = new Field<>(
            text("id").nl("Element-id", "Partij-id").en("Element id", "Lot id"),
            element -> element.id() == null ? null : element.id().toString(),
            "Laat leeg voor iets nieuws; wat geëxporteerd is houdt zijn id.",
            "Leave blank for something new; what was exported keeps its id.");

    static final Field<String> EXTERNAL_ID = new Field<>(
            text("externalId").nl("Eigen id", "Extern id", "Uw kenmerk").en("External id", "Your id"),
            TableElement::externalId,
            "Uw eigen kenmerk, uniek in deze inventarisatie; nodig om later te kunnen wijzigen.",
            "Your own id, unique within this inventory; needed to change it later.");

    static final Field<Boolean> HARVESTED = new Field<>(
            Column.choice("state", Boolean.class, states())
                    .nl("Toestand", "Status")
                    .en("State"),
            TableElement::harvested,
            "BUILT_IN of HARVESTED; verandert alleen door een oogst te melden.",
            "BUILT_IN or HARVESTED; changes only by reporting a harvest.");

    static final Field<String> NAME = new Field<>(
            text("name").nl("Naam").en("Name").required(),
            element -> element.what().name(),
            "Verplicht. Wat het is, in gewone woorden.",
            "Needed. What it is, in plain words.");

    static final Field<String> DESCRIPTION = new Field<>(
            text("description").nl("Omschrijving", "Beschrijving").en("Description"),
            element -> element.what().identity().description(),
            "Vrije tekst.",
            "Free text.");

    static final Field<String> STOREY = new Field<>(
            text("storey").nl("Bouwlaag", "Verdieping").en("Storey", "Floor level"),
            element -> element.what().identity().storey(),
            "Waar in het gebouw.",
            "Where in the building.");

    static final Field<String> GLOBAL_IDS = new Field<>(
            text("globalIds").nl("IFC-GlobalIds").en("IFC GlobalIds"),
            element -> globalIds(element.what().identity()),
            "IFC-GlobalIds van de stukken, met puntkomma's ertussen.",
            "IFC GlobalIds of the pieces, separated by semicolons.");

    private IdentityColumns() {}

    private static Map<Boolean, List<String>> states() {
        var states = new LinkedHashMap<Boolean, List<String>>();
        states.put(false, List.of("BUILT_IN", "ingebouwd", "built in"));
        states.put(true, List.of("HARVESTED", "geoogst", "harvested"));
        return states;
    }

    private static String globalIds(Identity identity) {
        return identity.globalIds().isEmpty()
                ? null
                : ItemText.write(identity.globalIds().stream().map(Item::of).toList());
    }

    static Identity read(Line line) {
        var known = line.before().what().identity();
        return new Identity(
                line.text(NAME),
                line.text(DESCRIPTION),
                line.list(
                        GLOBAL_IDS,
                        known.globalIds(),
                        items -> items.stream().map(Item::head).toList()),
                line.text(STOREY));
    }

    /** The id that the row names; null if it names none, or what it names is no id, which is a fault. */
    static UUID id(Line line) {
        var text = line.text(ID);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            line.fault(ID, "WRONG_FORM", "must be the id of an element, or blank for a new one", text);
            return null;
        }
    }
}
