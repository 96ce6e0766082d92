package nl.stadsmijn.inventory.imports.ifc;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.ifc.IfcModel;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.imports.ImportNotice;

/** Wholes and their parts describe the same material: a stair and its flights, a wall and its layers. It is listed once, in the form in which it comes out. */
final class Wholes {

    private static final String LAYER_OF_ANOTHER = "IfcBuildingElementPart";

    /** They come out in one piece, whatever they are drawn of. */
    private static final Set<String> KEPT_WHOLE = Set.of("IfcWindow", "IfcDoor", "IfcFurniture", "IfcTransportElement");

    private final Set<String> madeOfElements = new HashSet<>();
    private final Set<String> keptWhole = new HashSet<>();

    Wholes(IfcModel model) {
        model.products().forEach(product -> {
            if (!product.partOf().isEmpty() && !product.ifcClass().equals(LAYER_OF_ANOTHER)) {
                madeOfElements.add(product.partOf());
            }
            if (KEPT_WHOLE.contains(Family.plainClass(product.ifcClass()))) {
                keptWhole.add(product.globalId());
            }
        });
    }

    /** Why it is not listed by itself; empty if it is. */
    Optional<ImportNotice> countedElsewhere(IfcProduct product) {
        if (keptWhole.contains(product.partOf())
                || (product.ifcClass().equals(LAYER_OF_ANOTHER)
                        && !product.partOf().isEmpty())) {
            return Optional.of(new ImportNotice(
                    null, "COUNTED_IN_WHOLE", "It is part of an element that is listed whole.", product.partOf()));
        }
        return madeOfElements.contains(product.globalId()) && !keptWhole.contains(product.globalId())
                ? Optional.of(new ImportNotice(
                        null, "COUNTED_IN_PARTS", "It is made of elements that are listed themselves.", null))
                : Optional.empty();
    }
}
