package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcClassification;
import nl.stadsmijn.ifc.IfcMaterial;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.ifc.Layers.Buildup;
import nl.stadsmijn.inventory.imports.ifc.MappingTable.Kind;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import nl.stadsmijn.inventory.producttype.TypicalMasses;
import nl.stadsmijn.inventory.section.SteelSection;
import nl.stadsmijn.inventory.section.SteelSections;

/** Makes out what one thing in a model is, how large, and how heavy; guesses nothing that it does not say. */
final class PieceReader {

    private static final String STEEL = "steel-section";
    private static final String MEMBER = "member";

    private final MappingTable table;
    private final ProductTypeCatalogue types;
    private final TypicalMasses masses;
    private final Layers layers;
    private final NamedSections sections;
    private final Sizing sizing;

    PieceReader(
            MappingTable table,
            ProductTypeCatalogue types,
            TypicalMasses masses,
            Layers layers,
            SteelSections sections) {
        this.table = table;
        this.types = types;
        this.masses = masses;
        this.layers = layers;
        this.sections = new NamedSections(sections);
        this.sizing = new Sizing(this.sections);
    }

    /** What became of a thing in a model. */
    sealed interface Reading {
        /** It is known what it is. */
        record Known(Piece piece) implements Reading {}

        /** It can't be listed, and why. */
        record Unknown(List<ImportNotice> notices) implements Reading {}
    }

    /** @param remark what is to be told of it beside what is found here */
    Reading read(IfcProduct product, Optional<ImportNotice> remark) {
        var notices = new ArrayList<ImportNotice>();
        remark.ifPresent(notices::add);
        product.notices()
                .forEach(notice ->
                        notices.add(new ImportNotice(null, notice.code().name(), notice.message(), null)));
        var drawing = drawnOnly(product);
        if (drawing.isPresent()) {
            return unknown(
                    notices,
                    new ImportNotice(
                            null,
                            "DRAWN_ONLY",
                            "Its name says that it is drawn and not built, as an opening, a mark or a note is, so it was left out. Add it by hand if it is there.",
                            drawing.get()));
        }
        var kind = kind(product).or(() -> byItsName(product, notices));
        if (kind.isPresent() && kind.get().listedElsewhere() != null) {
            return unknown(
                    notices,
                    new ImportNotice(null, "COUNTED_IN_WHOLE", kind.get().listedElsewhere(), null));
        }
        return kind.flatMap(found -> types.find(found.productType()).map(type -> piece(product, found, type, notices)))
                .orElseGet(() -> unknown(
                        notices,
                        new ImportNotice(
                                "productType",
                                "NO_PRODUCT_TYPE",
                                "Its type, layers, name, materials, NL/SfB code and class don't say what product it is. Add it by hand if it can be harvested.",
                                product.typeName().isEmpty() ? product.name() : product.typeName())));
    }

    /** The text that says that a thing, which its class doesn't tell, is none. */
    private Optional<String> drawnOnly(IfcProduct product) {
        var ifcClass = MappingTable.classOf(product);
        return Stream.of(product.typeName(), product.name(), product.objectType())
                .filter(text -> text != null && !text.isBlank() && table.isDrawnOnly(ifcClass, text))
                .findFirst();
    }

    private static Reading unknown(List<ImportNotice> notices, ImportNotice why) {
        notices.add(why);
        return new Reading.Unknown(List.copyOf(notices));
    }

    /** Names tell more than codes, and those more than classes: of each text in turn, the first rule that fits. */
    private Optional<Kind> kind(IfcProduct product) {
        var ifcClass = MappingTable.classOf(product);
        var material = named(product).map(Material::key).orElse("");
        return Stream.of(
                        Stream.of(product.typeName()),
                        product.materials().stream().map(IfcMaterial::name),
                        Stream.of(product.name(), product.objectType(), product.description()),
                        product.materials().stream().flatMap(PieceReader::parts))
                .flatMap(texts -> texts)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> table.kind(ifcClass, material, text).stream())
                .findFirst()
                .or(() -> product.classifications().stream()
                        .filter(code -> code.system().contains("SfB"))
                        .map(IfcClassification::code)
                        .flatMap(code -> table.kindOfCode(code).stream())
                        .findFirst())
                .or(() -> kindOfClass(product, material));
    }

    /** A member is a stud or a rail if no more is known of it; its name may tell more. */
    private Optional<Kind> kindOfClass(IfcProduct product, String material) {
        return table.kindOfClass(product, material)
                .filter(kind -> !kind.productType().equals(MEMBER)
                        || vocabulary(product).isEmpty());
    }

    /** What its name is in the list of product types, of a thing whose class says nothing. */
    private Optional<Kind> byItsName(IfcProduct product, List<ImportNotice> notices) {
        var type = vocabulary(product);
        type.ifPresent(found -> notices.add(new ImportNotice(
                "productType",
                "NAMED_PRODUCT_TYPE",
                "Only its name says what it is: %s.".formatted(found.labels().get("nl")),
                product.typeName().isEmpty() ? product.name() : product.typeName())));
        return type.map(found -> new Kind(found.key(), null, null, true));
    }

    private Optional<ProductType> vocabulary(IfcProduct product) {
        var ifcClass = MappingTable.classOf(product);
        return Stream.of(product.typeName(), product.name(), product.objectType())
                .filter(text -> text != null && !text.isBlank() && table.canBeNamed(ifcClass, text))
                .flatMap(text -> types.namedIn(text).stream())
                .findFirst();
    }

    /** What it is mainly made of, if it is known; a bare list of materials tells that only if it is one. */
    private Optional<Material> named(IfcProduct product) {
        return product.materials().stream()
                .flatMap(material -> main(material).stream())
                .findFirst()
                .or(() -> inItsTexts(product));
    }

    /** What its texts say where the model gives no material: {@code Kolom beton}. Of what is put together, such as a window, they name a part. */
    private Optional<Material> inItsTexts(IfcProduct product) {
        var isOneThing = Family.of(product) != Family.OPENING && Family.of(product) != Family.BODY;
        return product.materials().isEmpty() && isOneThing
                ? layers.material(
                        Stream.of(product.typeName(), product.name(), product.objectType(), product.description()))
                : Optional.empty();
    }

    /** Of several materials it is that of which there is most, whether that is understood or not; where no shares are given, they must all be one. */
    private Optional<Material> main(IfcMaterial material) {
        return switch (material) {
            case IfcMaterial.Mixture mixture -> soleOf(parts(mixture));
            case IfcMaterial.Constituents whole ->
                whole.constituents().stream().anyMatch(part -> part.fraction().isPresent())
                        ? Composition.byShare(whole)
                                .findFirst()
                                .flatMap(largest -> layers.material(Stream.of(largest.material())))
                        : layers.material(Stream.of(material.name())).or(() -> soleOf(parts(whole)));
            case IfcMaterial.LayerSet set ->
                layers.material(Stream.of(material.name())).or(() -> layers.main(set));
            case IfcMaterial.Single single -> layers.material(parts(single));
            case IfcMaterial.Profiles set -> layers.material(Stream.concat(Stream.of(material.name()), parts(set)));
        };
    }

    /** Empty if one of them is not understood: there may be more of it than of all others. */
    private Optional<Material> soleOf(Stream<String> names) {
        var understood =
                names.map(name -> layers.material(Stream.of(name))).distinct().toList();
        return understood.size() == 1 ? understood.getFirst() : Optional.empty();
    }

    /** What the model says it is of, if that is one material and no other. */
    private Optional<Material> soleMaterial(IfcProduct product) {
        if (product.materials().size() != 1) {
            return Optional.empty();
        }
        return soleOf(
                product.materials().getFirst() instanceof IfcMaterial.Profiles set
                        ? set.profiles().stream().map(IfcMaterial.Profile::material)
                        : parts(product.materials().getFirst()));
    }

    /** The names of all that it is made of. */
    static Stream<String> parts(IfcMaterial material) {
        return switch (material) {
            case IfcMaterial.Single single -> Stream.of(single.name());
            case IfcMaterial.LayerSet set -> set.layers().stream().map(IfcMaterial.Layer::material);
            case IfcMaterial.Mixture mixture -> mixture.materials().stream();
            case IfcMaterial.Constituents whole -> Composition.byShare(whole).map(IfcMaterial.Constituent::material);
            case IfcMaterial.Profiles set ->
                set.profiles().stream().flatMap(profile -> Stream.of(profile.profileName(), profile.material()));
        };
    }

    private void tellOfSections(IfcProduct product, List<ImportNotice> notices) {
        if (Family.of(product) != Family.LINEAR) {
            return;
        }
        sections.another(product)
                .ifPresent(other -> notices.add(new ImportNotice(
                        "geometry.section",
                        "ANOTHER_SECTION",
                        "Its texts name %s too; measure it.".formatted(other.name()),
                        product.name())));
        sections.unknown(product)
                .ifPresent(unknown -> notices.add(new ImportNotice(
                        "geometry.section",
                        "UNKNOWN_SECTION",
                        "There is no such section; nearest: %s. Measure it."
                                .formatted(String.join(", ", sections.nearest(unknown))),
                        unknown)));
    }

    private Reading piece(IfcProduct product, Kind kind, ProductType type, List<ImportNotice> notices) {
        tellOfSections(product, notices);
        if (kind.notHarvestable() != null) {
            notices.add(new ImportNotice("harvestable", "NOT_HARVESTABLE", kind.notHarvestable(), null));
        }
        var buildup = layers.of(product, Sizing.through(product).mm());
        if (buildup.borrowed()) {
            notices.add(new ImportNotice(
                    "geometry.thicknessMm",
                    "LAYERS_OF_SAME_TYPE",
                    "It has no layers of its own; it got those of the other pieces of its type, which add up to its thickness.",
                    product.typeName()));
        }
        var sizes = sizing.of(product, buildup);
        Sizing.implausible(product)
                .ifPresent(mm -> notices.add(new ImportNotice(
                        "geometry",
                        "IMPLAUSIBLE_SIZE",
                        "The model gives a size of more than 100 m, or none that is a number. It is left out: measure it.",
                        String.valueOf(mm))));
        var share = Share.of(product, type, sizes);
        if (share.isEmpty()) {
            return unknown(
                    notices,
                    new ImportNotice(
                            "amount",
                            "NO_AMOUNT",
                            "It is a %s, which is measured in %s, and the model does not say how much it is. Add it by hand."
                                    .formatted(type.labels().get("nl"), type.units()),
                            type.key()));
        }
        if (sizes.isUnknown()) {
            notices.add(new ImportNotice(
                    "geometry",
                    "NO_DIMENSIONS",
                    share.get().isPiece()
                            ? "Neither a quantity, a bounding box nor an extruded profile tells its sizes."
                            : "The model tells how much of it there is, and none of its sizes.",
                    null));
        }
        return new Reading.Known(weighed(product, kind, type, buildup, sizes, share.get(), notices));
    }

    private Piece weighed(
            IfcProduct product,
            Kind kind,
            ProductType type,
            Buildup buildup,
            Sizes sizes,
            Share share,
            List<ImportNotice> notices) {
        var material = buildup.main().or(() -> named(product));
        var typical = masses.of(type, material);
        var usable = typical.isHollow() ? Buildup.UNKNOWN : buildup;
        var key = material.map(Material::key).orElse(type.material());
        var kgPerM = Family.of(product) == Family.LINEAR && STEEL.equals(key)
                ? sections.of(product).map(SteelSection::kgPerM)
                : Optional.<Double>empty();
        var solidOf = table.isSolid(type.key())
                ? soleMaterial(product)
                        .or(() -> material.isEmpty() && product.materials().isEmpty()
                                ? masses.assumed(type)
                                : Optional.empty())
                : Optional.<Material>empty();
        Weighing.implausible(product)
                .ifPresent(kg -> notices.add(new ImportNotice(
                        "massPerUnit",
                        "IMPLAUSIBLE_MASS",
                        "The model gives a mass below 0 or of more than 1,000 t. It is left out: weigh it.",
                        String.valueOf(kg))));
        var mass = Weighing.of(product, typical, sizes, usable, kgPerM, solidOf, material);
        if (mass.isEmpty()) {
            notices.add(noMass(
                    typical.type(),
                    kgPerM.isPresent() ? Optional.empty() : typical.of(share.unit(), sizes.geometry())));
        }
        var traits = Traits.of(
                product,
                Optional.ofNullable(sizes.section()).flatMap(name -> sections.of(product)),
                usable,
                name -> layers.material(Stream.of(name)),
                notices);
        return new Piece(
                product,
                type,
                kind.notHarvestable(),
                sizes,
                share,
                mass.orElse(null),
                key,
                inItsTexts(product).map(found -> Evidence.HEURISTIC).orElse(null),
                kind.isOfNameOnly() ? Evidence.HEURISTIC : null,
                traits,
                List.copyOf(notices));
    }

    /** @param typical what will be filled in for it */
    private static ImportNotice noMass(ProductType type, Optional<BigDecimal> typical) {
        return typical.map(kg -> new ImportNotice(
                        "massPerUnit",
                        "TYPICAL_MASS",
                        "The model does not tell its mass: what is usual for '%s' is taken for it. Weigh it."
                                .formatted(type.labels().get("en")),
                        kg.toPlainString()))
                .orElseGet(() -> new ImportNotice(
                        "massPerUnit",
                        "NO_MASS",
                        "Neither a quantity, its product type, its layers nor its section tell its mass; the volume of the whole is not taken for it.",
                        null));
    }
}
