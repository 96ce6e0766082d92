package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.table.ElementTable;
import nl.stadsmijn.inventory.table.TableElement;
import nl.stadsmijn.inventory.table.TableKind;
import nl.stadsmijn.inventory.table.TableLanguage;

/** Writes the elements of an inventory as a table, which imports back as it is. */
@ApplicationScoped
class ElementExport {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int BATCH = 1000;

    private final ElementRepository elements;
    private final LotRepository lots;

    ElementExport(ElementRepository elements, LotRepository lots) {
        this.elements = elements;
        this.lots = lots;
    }

    /** Those that are wanted, oldest first; a batch at a time, so that any number fits in memory. */
    void write(UUID inventoryId, ElementFilter wanted, TableKind kind, TableLanguage language, OutputStream out)
            throws IOException {
        try (var table = new ElementTable(kind, language, out)) {
            var batch = elements.find(inventoryId, wanted, BEFORE_ALL, BATCH);
            while (!batch.isEmpty()) {
                for (var lot : lots.findAll(batch)) {
                    table.add(new TableElement(lot.id(), lot.externalId(), lot.dismantled(), lot.description()));
                }
                batch = batch.size() < BATCH ? List.of() : elements.find(inventoryId, wanted, batch.getLast(), BATCH);
            }
        }
    }
}
