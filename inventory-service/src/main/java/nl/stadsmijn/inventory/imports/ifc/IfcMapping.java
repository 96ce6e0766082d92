package nl.stadsmijn.inventory.imports.ifc;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.ifc.IfcModel;
import nl.stadsmijn.ifc.IfcNotice;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.MappedFile;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductTypeCatalogue;
import nl.stadsmijn.inventory.producttype.TypicalMasses;
import nl.stadsmijn.inventory.section.SteelSections;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;

/** Makes elements of the things in a model: pieces that are equal within 1 mm are one element with a count. */
@ApplicationScoped
public class IfcMapping {

    private static final double SITE_TOLERANCE_KM = 1;

    private final ProductTypeCatalogue types;
    private final TypicalMasses masses;
    private final Materials materials;
    private final SteelSections sections;
    private final MappingTable table = MappingTable.read();

    IfcMapping(ProductTypeCatalogue types, TypicalMasses masses, Materials materials, SteelSections sections) {
        this.types = types;
        this.masses = masses;
        this.materials = materials;
        this.sections = sections;
    }

    /** @param donor where the donor lies: that place holds, whatever the file says */
    public MappedFile map(IfcModel model, Place donor) {
        var reader = new PieceReader(table, types, masses, new Layers(model, table, materials), sections);
        var listing = new Listing(reader, new Wholes(model));
        model.products().forEach(listing::add);
        return new MappedFile(listing.elements(), warnings(model, donor));
    }

    static MappedElement.Source source(int row, IfcProduct product, Amount share, List<ImportNotice> notices) {
        return new MappedElement.Source(row, product.globalId(), product.name(), product.ifcClass(), share, notices);
    }

    private static List<ImportNotice> warnings(IfcModel model, Place donor) {
        var warnings = new ArrayList<ImportNotice>();
        if (model.productCount() == 0) {
            warnings.add(new ImportNotice(
                    null,
                    "NO_ELEMENTS",
                    "The model has no building elements, such as IfcBeam or IfcSlab, so nothing was listed. Export it with its elements.",
                    null));
        }
        model.location()
                .map(site -> new Place(site.latitude(), site.longitude()))
                .filter(site -> site.kmTo(donor) > SITE_TOLERANCE_KM)
                .ifPresent(site -> warnings.add(new ImportNotice(
                        "place",
                        "SITE_ELSEWHERE",
                        "The model's IfcSite lies %.1f km from the donor. The donor's own place is kept."
                                .formatted(site.kmTo(donor)),
                        "%.4f,%.4f".formatted(site.lat(), site.lon()))));
        Map<IfcNotice.Code, Integer> counts = new LinkedHashMap<>();
        model.notices().forEach(notice -> {
            if (counts.merge(notice.code(), 1, Integer::sum) == 1) {
                warnings.add(new ImportNotice(null, notice.code().name(), notice.message(), null));
            }
        });
        return warnings;
    }
}
