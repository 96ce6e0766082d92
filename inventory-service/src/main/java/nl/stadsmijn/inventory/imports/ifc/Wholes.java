package nl.stadsmijn.inventory.imports.ifc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcModel;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.imports.ImportNotice;

/** Wholes and their parts describe the same material: a stair and its flights, a wall and its layers. It is listed once, in the form in which it comes out. */
final class Wholes {

    private static final String LAYER_OF_ANOTHER = "IfcBuildingElementPart";

    /** They come out in one piece, whatever they are drawn of. */
    private static final Set<String> KEPT_WHOLE = Set.of("IfcWindow", "IfcDoor", "IfcFurniture", "IfcTransportElement");

    private final Map<String, String> wholes = new HashMap<>();
    private final Set<String> madeOfElements = new HashSet<>();
    private final Set<String> keptWhole = new HashSet<>();
    private final Set<String> listedInParts = new HashSet<>();

    Wholes(IfcModel model) {
        model.products().forEach(product -> {
            if (!product.partOf().isEmpty()) {
                wholes.put(product.globalId(), product.partOf());
            }
            if (KEPT_WHOLE.contains(Family.plainClass(product.ifcClass()))) {
                keptWhole.add(product.globalId());
            }
        });
        model.products()
                .filter(product -> !product.partOf().isEmpty())
                .filter(product -> !product.ifcClass().equals(LAYER_OF_ANOTHER))
                .filter(product -> !isPartOfItself(product.globalId()))
                .forEach(product -> madeOfElements.add(product.partOf()));
    }

    /** Tells of a thing that the model makes a part of its own parts: which is the whole nobody can say, so each is listed. */
    Optional<ImportNotice> circle(IfcProduct product) {
        return isPartOfItself(product.globalId())
                ? Optional.of(new ImportNotice(
                        null,
                        "PART_OF_ITSELF",
                        "The model says that it is part of an element that is part of it. It is listed by itself: see that nothing is counted twice.",
                        product.partOf()))
                : Optional.empty();
    }

    private boolean isPartOfItself(String globalId) {
        var passed = new HashSet<String>();
        for (var whole = wholes.get(globalId); whole != null && passed.add(whole); whole = wholes.get(whole)) {
            if (whole.equals(globalId)) {
                return true;
            }
        }
        return false;
    }

    /** The whole that it is counted in, whatever becomes of that; empty if it may be listed by itself. */
    Optional<ImportNotice> countedInWhole(IfcProduct product) {
        var isLayer =
                product.ifcClass().equals(LAYER_OF_ANOTHER) && !product.partOf().isEmpty();
        return !isPartOfItself(product.globalId()) && (keptWhole.contains(product.partOf()) || isLayer)
                ? Optional.of(countedIn(product.partOf()))
                : Optional.empty();
    }

    /** Whether it comes out in parts that may be listed: it is listed itself only if none of them is. */
    boolean isMadeOfElements(IfcProduct product) {
        return madeOfElements.contains(product.globalId())
                && !keptWhole.contains(product.globalId())
                && !isPartOfItself(product.globalId());
    }

    /** Takes note that it is listed: so all that it is a part of is, in its parts. */
    void list(IfcProduct product) {
        for (var whole = wholes.get(product.globalId());
                whole != null && listedInParts.add(whole);
                whole = wholes.get(whole)) {}
    }

    /** That it is listed in its parts; empty if no part is listed, nor a part of a part. */
    Optional<ImportNotice> countedInParts(IfcProduct whole) {
        return listedInParts.contains(whole.globalId())
                ? Optional.of(new ImportNotice(
                        null, "COUNTED_IN_PARTS", "It is made of elements that are listed themselves.", null))
                : Optional.empty();
    }

    /** How many wholes it is a part of, one in another. */
    int depth(IfcProduct product) {
        return (int) Stream.iterate(wholes.get(product.globalId()), Objects::nonNull, wholes::get)
                .limit(wholes.size())
                .count();
    }

    /** The nearest of these wholes that it is in. */
    Optional<ImportNotice> countedInOneOf(Set<String> listed, String globalId) {
        return Stream.iterate(wholes.get(globalId), Objects::nonNull, wholes::get)
                .limit(wholes.size())
                .filter(listed::contains)
                .findFirst()
                .map(Wholes::countedIn);
    }

    private static ImportNotice countedIn(String whole) {
        return new ImportNotice(null, "COUNTED_IN_WHOLE", "It is part of an element that is listed whole.", whole);
    }
}
