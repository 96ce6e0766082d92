package nl.stadsmijn.inventory.imports.ifc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.stadsmijn.ifc.IfcModel;
import nl.stadsmijn.ifc.IfcReader;
import nl.stadsmijn.inventory.imports.MappedFile;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import nl.stadsmijn.inventory.producttype.TypicalMasses;
import nl.stadsmijn.inventory.section.SteelSections;
import nl.stadsmijn.kit.quantity.Place;

/** Models of a real housing project; {@code libraries/ifc} has them, with their attribution. */
public final class RealModels {

    private static final Path FOLDER = Path.of("..", "libraries", "ifc", "src", "test", "resources", "schependomlaan");
    private static final Place NIJMEGEN = new Place(51.8449, 5.8428);

    private RealModels() {}

    /** @param name as {@code staal} */
    public static IfcModel read(String name) {
        return read(FOLDER.resolve("ROOT-%s.ifczip".formatted(name)));
    }

    static MappedFile map(String name) {
        return map(read(name));
    }

    static IfcModel read(Path file) {
        try {
            return new IfcReader().read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MappedFile map(IfcModel model) {
        var types = new ProductTypeCatalogue();
        var materials = new Materials();
        return new IfcMapping(types, new TypicalMasses(types, materials), materials, new SteelSections())
                .map(model, NIJMEGEN);
    }
}
