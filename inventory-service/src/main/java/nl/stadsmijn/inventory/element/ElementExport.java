package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.table.ElementTable;
import nl.stadsmijn.inventory.table.TableElement;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.inventory.table.TableLanguage;

/** Writes the elements of an inventory as a table, which imports back as it is. */
@ApplicationScoped
class ElementExport {

    private final LotRepository lots;

    ElementExport(LotRepository lots) {
        this.lots = lots;
    }

    void write(UUID inventoryId, TableKind kind, TableLanguage language, OutputStream out) throws IOException {
        try (var table = new ElementTable(kind, language, out)) {
            lots.forEachElement(inventoryId, lot -> add(table, lot));
        } catch (UncheckedIOException clientGone) {
            throw clientGone.getCause();
        }
    }

    private static void add(ElementTable table, Lot lot) {
        try {
            table.add(new TableElement(lot.id(), lot.externalId(), lot.dismantled(), lot.description()));
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
    }
}
