package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.util.List;
import java.util.Map;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Description.Layer;

/** How it is classed. */
final class ClassificationColumns {

    static final Field<String> PRODUCT_TYPE = new Field<>(
            text("productType").nl("Producttype", "Product").en("Product type"),
            element -> element.what().productType(),
            "Een sleutel uit GET /product-types, zoals hollow-core-slab.",
            "A key of GET /product-types, such as hollow-core-slab.");

    static final Field<String> NLSFB = new Field<>(
            text("nlsfb").nl("NL/SfB", "NL/SfB-code").en("NL/SfB code"),
            element -> element.what().classification().nlsfb(),
            "NL/SfB tabel 1: 23, 23.2 of 23.21. Leeg: die van het producttype.",
            "NL/SfB table 1: 23, 23.2 or 23.21. Blank: the product type's.");

    static final Field<String> IFC_CLASS = new Field<>(
            text("ifcClass").nl("IFC-klasse").en("IFC class"),
            element -> element.what().classification().ifcClass(),
            "Zoals IfcSlab.",
            "Such as IfcSlab.");

    static final Field<String> ETIM_CLASS = new Field<>(
            text("etimClass").nl("ETIM-klasse").en("ETIM class"),
            element -> element.what().classification().etimClass(),
            "Zoals EC001234.",
            "Such as EC001234.");

    static final Field<Layer> LAYER = new Field<>(
            Choices.column(
                            "layer",
                            Layer.class,
                            Map.of(
                                    "SITE", List.of("locatie", "terrein"),
                                    "STRUCTURE", List.of("constructie", "draagconstructie"),
                                    "SKIN", List.of("huid", "gevel"),
                                    "SERVICES", List.of("installaties"),
                                    "SPACE_PLAN", List.of("ruimteplan", "inbouw"),
                                    "STUFF", List.of("inrichting", "spullen")))
                    .nl("Gebouwlaag", "Laag")
                    .en("Layer", "Building layer"),
            element -> element.what().classification().layer(),
            "Eén van " + Choices.list(Layer.class) + ". Leeg: die van het producttype.",
            "One of " + Choices.list(Layer.class) + ". Blank: the product type's.");

    static final Field<String> EURAL = new Field<>(
            text("eural").nl("Euralcode", "Eural", "EWC").en("Eural code", "EWC code"),
            element -> element.what().classification().eural(),
            "Zoals 17 01 01. Leeg: die van het producttype.",
            "Such as 17 01 01. Blank: the product type's.");

    private ClassificationColumns() {}

    static Classification read(Line line) {
        return new Classification(
                line.text(PRODUCT_TYPE),
                line.text(NLSFB),
                line.text(IFC_CLASS),
                line.text(ETIM_CLASS),
                line.get(LAYER),
                line.text(EURAL));
    }
}
