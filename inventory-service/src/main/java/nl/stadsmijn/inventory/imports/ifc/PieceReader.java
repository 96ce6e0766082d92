package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcClassification;
import nl.stadsmijn.ifc.IfcMaterial;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcUnit;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.imports.ifc.MappingTable.Kind;
import nl.stadsmijn.inventory.imports.ifc.Piece.Dimensions;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;

/** Makes out what one thing in a model is, how large, and how heavy; guesses nothing that it does not say. */
final class PieceReader {

    private static final double THICKNESS_TOLERANCE_MM = 5;

    private final MappingTable table;
    private final ProductTypeCatalogue types;
    private final Layers layers;

    PieceReader(MappingTable table, ProductTypeCatalogue types, Layers layers) {
        this.table = table;
        this.types = types;
        this.layers = layers;
    }

    /** The piece; empty if no text and no code says what kind of product it is. */
    Optional<Piece> read(IfcProduct product) {
        return kind(product).flatMap(kind -> types.find(kind.productType()).map(type -> piece(product, kind, type)));
    }

    /** Names tell more than classes and codes: of each text in turn, the first rule that fits. */
    private Optional<Kind> kind(IfcProduct product) {
        return Stream.of(
                        Stream.of(product.typeName()),
                        product.materials().stream().map(IfcMaterial::name),
                        Stream.of(product.name(), product.objectType(), product.description()),
                        product.materials().stream().flatMap(PieceReader::parts))
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> table.kind(product.ifcClass(), text).stream())
                .findFirst()
                .or(() -> product.classifications().stream()
                        .filter(code -> code.system().contains("SfB"))
                        .map(IfcClassification::code)
                        .flatMap(code -> table.kindOfCode(code).stream())
                        .findFirst());
    }

    private static Stream<String> parts(IfcMaterial material) {
        return switch (material) {
            case IfcMaterial.Single single -> Stream.of(single.name());
            case IfcMaterial.LayerSet set -> set.layers().stream().map(IfcMaterial.Layer::material);
            case IfcMaterial.Mixture mixture -> mixture.materials().stream();
            case IfcMaterial.Constituents whole -> whole.constituents().stream().map(IfcMaterial.Constituent::material);
            case IfcMaterial.Profiles set ->
                set.profiles().stream().flatMap(profile -> Stream.of(profile.profileName(), profile.material()));
        };
    }

    private Piece piece(IfcProduct product, Kind kind, ProductType type) {
        var notices = new ArrayList<ImportNotice>();
        product.notices()
                .forEach(notice ->
                        notices.add(new ImportNotice(null, notice.code().name(), notice.message(), null)));
        if (kind.notHarvestable() != null) {
            notices.add(new ImportNotice("harvestable", "NOT_HARVESTABLE", kind.notHarvestable(), null));
        }
        var extent = Shapes.of(product);
        if (extent.isEmpty()) {
            notices.add(new ImportNotice(
                    "geometry",
                    "NO_DIMENSIONS",
                    "Neither a bounding box nor an extruded profile tells its length and width.",
                    null));
        }
        var buildup = layers.of(product, extent.map(Shapes.Extent::through).orElse(0.0));
        if (buildup.borrowed()) {
            notices.add(new ImportNotice(
                    "geometry.thicknessMm",
                    "LAYERS_OF_SAME_TYPE",
                    "It has no layers of its own; it got those of the other pieces of its type, which add up to its thickness.",
                    product.typeName()));
        }
        var bearing = buildup.bearing();
        var dimensions = extent.map(found -> new Dimensions(
                        found.length(),
                        found.width(),
                        bearing.map(Layers.Layer::thicknessMm)
                                .orElse(buildup.layers().isEmpty() ? found.through() : 0)))
                .orElse(Dimensions.UNKNOWN);
        var mass = mass(product, type, dimensions, buildup);
        if (mass.isEmpty()) {
            notices.add(new ImportNotice(
                    "massPerUnit",
                    "NO_MASS",
                    "Neither its product type nor its layers tell its mass; the volume of the whole is not taken for it.",
                    null));
        }
        var material = bearing.flatMap(Layers.Layer::material)
                .or(() -> layers.material(product.materials().stream().flatMap(PieceReader::parts)))
                .map(Material::key)
                .orElse(type.material());
        return new Piece(
                product, type, kind.notHarvestable(), dimensions, mass.orElse(null), material, List.copyOf(notices));
    }

    /** The type's own figure, else layer by layer; never the whole volume times one density, which would count insulation and hollows as concrete. */
    private static Optional<BigDecimal> mass(
            IfcProduct product, ProductType type, Dimensions dimensions, Buildup buildup) {
        var typical = Optional.ofNullable(type.massPerM2())
                .filter(figure -> type.massThicknessMm() == null
                        || Math.abs(type.massThicknessMm() - dimensions.thickness()) <= THICKNESS_TOLERANCE_MM)
                .flatMap(figure -> area(product, dimensions).map(figure::multiply));
        var hollow = type.massPerM2() != null;
        var layered = hollow
                ? Optional.<BigDecimal>empty()
                : buildup.massPerM2()
                        .flatMap(kgPerM2 ->
                                area(product, dimensions).map(area -> area.multiply(BigDecimal.valueOf(kgPerM2))));
        return typical.or(() -> layered)
                .map(kg -> kg.setScale(0, RoundingMode.HALF_UP))
                .filter(kg -> kg.signum() > 0);
    }

    /** The net area that the file gives, because a notched slab is smaller than its box; else, or if it is more than the box's, length times width. */
    private static Optional<BigDecimal> area(IfcProduct product, Dimensions dimensions) {
        var box = dimensions.areaM2();
        return product.quantity(IfcUnit.SQUARE_METRE, "NetArea", "GrossArea")
                .map(quantity -> BigDecimal.valueOf(quantity.value()))
                .filter(given -> box.isEmpty() || given.compareTo(box.get()) <= 0)
                .or(() -> box);
    }
}
