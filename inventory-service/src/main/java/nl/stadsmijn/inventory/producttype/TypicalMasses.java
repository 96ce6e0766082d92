package nl.stadsmijn.inventory.producttype;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.reference.ReferenceTable;

/**
 * Finds the figures that fit a thing: those of its product type, or where they are of another material than it is said to be of, those of the kind of that type
 * that is of it. A stair of concrete weighs as a concrete stair, not as a common one, which is of timber.
 */
@ApplicationScoped
public class TypicalMasses {

    private static final String OTHER = "other";
    private static final String GLASS = "flat-glass";
    private static final String METALS = "6.";

    private final ProductTypeCatalogue catalogue;
    private final Materials materials;
    private final Map<String, TypicalPiece> pieces;

    public TypicalMasses(ProductTypeCatalogue catalogue, Materials materials) {
        this.catalogue = catalogue;
        this.materials = materials;
        this.pieces = ReferenceTable.rows("typical-pieces.csv").stream()
                .collect(Collectors.toUnmodifiableMap(List::getFirst, this::read));
    }

    private TypicalPiece read(List<String> row) {
        return new TypicalPiece(
                materials.find(row.get(1)),
                row.get(1).equals(OTHER),
                Optional.of(row.get(2)).filter(mm -> !mm.isEmpty()).map(Integer::valueOf));
    }

    /** @param own what the thing is made of; empty if that is not known */
    public TypicalMass of(ProductType type, Optional<Material> own) {
        var piece = piece(type);
        if (own.isEmpty() || piece.isOf(own.get())) {
            return mass(type, own, true);
        }
        var kind = kind(type, own.get());
        return kind.isPresent()
                ? mass(kind.get(), own, true)
                : mass(type, own, !piece.isUnlike(own.get()) || isPart(own.get(), type));
    }

    /** What a thing of this type is taken to be of, if nobody says it and the typical piece is scaled to its length: as that is. */
    public Optional<Material> assumed(ProductType type) {
        var piece = piece(type);
        return piece.lengthMm().flatMap(any -> piece.material());
    }

    private TypicalMass mass(ProductType type, Optional<Material> own, boolean fits) {
        var piece = piece(type);
        var isSolidOfOther = type.material() == null
                && !fits
                && own.filter(material -> !material.sourceId().startsWith(METALS))
                        .isPresent();
        var usual = isSolidOfOther ? piece.material() : materialOf(type);
        return new TypicalMass(type, usual, own, fits, piece.lengthMm());
    }

    private Optional<Material> materialOf(ProductType type) {
        return Optional.ofNullable(type.material()).flatMap(materials::find);
    }

    private TypicalPiece piece(ProductType type) {
        var known = pieces.getOrDefault(type.key(), TypicalPiece.UNKNOWN);
        return type.material() == null ? known : new TypicalPiece(materialOf(type), false, known.lengthMm());
    }

    /** The only kind of it that is just of this material; if there is none and it is unlike its own, the only one of a like material. */
    private Optional<ProductType> kind(ProductType type, Material own) {
        if (!hasFigures(type)) {
            return Optional.empty();
        }
        var kinds = catalogue.all().stream()
                .filter(kind -> type.key().equals(kind.parent()))
                .toList();
        var exact = kinds.stream().filter(kind -> piece(kind).isOf(own)).toList();
        var like = piece(type).isLike(own)
                ? List.<ProductType>of()
                : kinds.stream().filter(kind -> piece(kind).isLike(own)).toList();
        return only(exact, type).or(() -> only(like, type));
    }

    /** Of several the one that is measured in the same units as the type. */
    private static Optional<ProductType> only(List<ProductType> kinds, ProductType type) {
        var measuredAlike = kinds.size() == 1
                ? kinds
                : kinds.stream()
                        .filter(kind -> kind.units().equals(type.units()))
                        .toList();
        return measuredAlike.size() == 1 ? Optional.of(measuredAlike.getFirst()) : Optional.empty();
    }

    private static boolean hasFigures(ProductType type) {
        return type.massPerUnit() != null || type.massPerM2() != null || type.massPerM3() != null;
    }

    /** The glass of a window or a door is a part of it, though the heaviest. */
    private static boolean isPart(Material own, ProductType type) {
        return own.key().startsWith(GLASS) && type.massPerM2() != null && type.massThicknessMm() == null;
    }
}
