package nl.stadsmijn.inventory.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.LinkedProducts;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Provenance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A lot as schema.org's Product, at the permanent address that the QR code on the piece leads to. */
@ApplicationScoped
class SchemaOrgProducts implements LinkedProducts {

    private final JsonNode context;
    private final String publicUrl;

    SchemaOrgProducts(ObjectMapper json, @ConfigProperty(name = "stadsmijn.public-url") String publicUrl) {
        this.context = context(json);
        this.publicUrl = publicUrl;
    }

    private static JsonNode context(ObjectMapper json) {
        try (var in = SchemaOrgProducts.class.getResourceAsStream("/linked/context.json")) {
            return json.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public ObjectNode of(Lot lot, List<LotPhoto> shown) {
        var what = lot.description();
        var product = Node.empty() // with the context first, as readers that stream want it
                .with("@context", context)
                .with("@id", address(lot.id()))
                .with("@type", "Product")
                .with("productID", lot.id().toString())
                .with("name", what.name())
                .with("description", what.identity().description())
                .with("identifier", identifiers(lot))
                .with("category", categories(what))
                .with("itemCondition", "UsedCondition")
                .with("predecessor", predecessors(lot));
        measure(product, what.measure());
        if (what.geometry() != null) {
            dimensions(product, what.geometry());
        }
        madeOf(product, what);
        return product.with("additionalProperty", StatedProperties.of(what))
                .with("image", pictures(LotPhoto.Kind.PHOTO.among(shown)))
                .with("subjectOf", documents(LotPhoto.Kind.DOCUMENT.among(shown)))
                .json();
    }

    private String address(UUID lot) {
        return publicUrl + "/id/" + lot;
    }

    /** What it was split off or made from, and what it was in an earlier building. */
    private List<Node> predecessors(Lot lot) {
        var earlier = Optional.ofNullable(lot.description().provenance()).map(Provenance::predecessorLotId);
        return Stream.concat(lot.parents().stream(), earlier.stream())
                .distinct()
                .map(this::reference)
                .toList();
    }

    private Node reference(UUID lot) {
        return Node.of("Product").with("@id", address(lot));
    }

    /** The IFC GlobalIds of its pieces, and the sender's own id. */
    private static List<Node> identifiers(Lot lot) {
        return Stream.concat(
                        Stream.ofNullable(lot.externalId()).map(id -> identifier("externalId", id)),
                        lot.description().identity().globalIds().stream()
                                .map(id -> identifier("IfcGloballyUniqueId", id)))
                .toList();
    }

    private static Node identifier(String kind, String value) {
        return Node.of("PropertyValue").with("propertyID", kind).with("value", value);
    }

    private List<Node> categories(Description what) {
        var codes = what.classification();
        return Stream.of(
                        category(codes.productType(), publicUrl + "/api/v1/product-types"),
                        category(codes.nlsfb(), "NL/SfB"),
                        category(codes.ifcClass(), "IFC"),
                        category(codes.etimClass(), "ETIM"),
                        category(codes.eural(), "Eural"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Node> category(String code, String list) {
        return code == null
                ? List.of()
                : List.of(Node.of("CategoryCode").with("codeValue", code).with("inCodeSet", list));
    }

    /** Of pieces the mass is schema.org's weight; of what is measured there is a mass per unit only. */
    private static void measure(Node product, Measure measure) {
        var amount = measure.amount();
        if (amount == null) {
            return;
        }
        product.with("amount", amount.value(), UnitCode.of(amount.unit()));
        UnitCode.ofMassPer(amount.unit())
                .ifPresent(unit -> product.with(
                        unit == UnitCode.KILOGRAM ? "weight" : "massPerUnit", measure.massPerUnit(), unit));
    }

    private static void dimensions(Node product, Geometry geometry) {
        product.with("length", geometry.lengthMm(), UnitCode.MILLIMETRE)
                .with("width", geometry.widthMm(), UnitCode.MILLIMETRE)
                .with("height", geometry.heightMm(), UnitCode.MILLIMETRE)
                .with("thickness", geometry.thicknessMm(), UnitCode.MILLIMETRE)
                .with("section", geometry.section())
                .with("crossSectionArea", geometry.areaMm2(), UnitCode.SQUARE_MILLIMETRE)
                .with("secondMomentOfArea", geometry.inertiaMm4(), UnitCode.MILLIMETRE_TO_THE_FOURTH);
    }

    private static void madeOf(Node product, Description what) {
        var madeOf = what.madeOf();
        product.with("material", madeOf.material())
                .with("color", madeOf.colour())
                .with("finish", madeOf.finish())
                .with(
                        "composition",
                        madeOf.composition().stream()
                                .map(share -> Node.of("MaterialShare")
                                        .with("material", share.material())
                                        .with("share", share.percent(), UnitCode.PERCENT))
                                .toList());
        if (what.provenance() != null && what.provenance().buildYear() != null) {
            product.with("productionDate", "%04d".formatted(what.provenance().buildYear()));
        }
    }

    private static List<Node> pictures(List<LotPhoto> photos) {
        return photos.stream()
                .map(photo -> file("ImageObject", photo)
                        .with("width", photo.width(), UnitCode.PIXEL)
                        .with("height", photo.height(), UnitCode.PIXEL)
                        .with(
                                "thumbnailUrl",
                                photo.thumbnailUrl() == null
                                        ? null
                                        : photo.thumbnailUrl().toString()))
                .toList();
    }

    private static List<Node> documents(List<LotPhoto> documents) {
        return documents.stream().map(one -> file("DigitalDocument", one)).toList();
    }

    private static Node file(String type, LotPhoto file) {
        return Node.of(type)
                .with("@id", file.url().toString())
                .with("contentUrl", file.url().toString())
                .with("encodingFormat", file.mediaType())
                .with("caption", file.caption())
                .with("uploadDate", file.uploadedAt().toString());
    }
}
