package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.ifc.IfcElementClasses;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.ElementCodes;
import nl.stadsmijn.inventory.code.Substances;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Hazard;
import nl.stadsmijn.inventory.description.Hazards;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Proof;
import nl.stadsmijn.inventory.evidence.ReportReference;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductTypes;
import nl.stadsmijn.inventory.section.SteelSections;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.request.Likeness;
import nl.stadsmijn.sections.RectangularSection;

/** Keys and codes must stand in their lists; a wrong one is answered with the nearest that do. */
@ApplicationScoped
class CodeRules {

    /** Refused of a client; of a file told only, because it says what stood on a drawing, or in another program. */
    static final String UNKNOWN_SECTION = "UNKNOWN_SECTION";

    /** As {@link #UNKNOWN_SECTION}. */
    static final String UNKNOWN_IFC_CLASS = "UNKNOWN_IFC_CLASS";

    private static final int NEAREST = 3;

    private final ProductTypes types;
    private final Materials materials;
    private final WasteCodes wasteCodes;
    private final ElementCodes elementCodes;
    private final Substances substances;
    private final SteelSections sections;

    CodeRules(
            ProductTypes types,
            Materials materials,
            WasteCodes wasteCodes,
            ElementCodes elementCodes,
            Substances substances,
            SteelSections sections) {
        this.types = types;
        this.materials = materials;
        this.wasteCodes = wasteCodes;
        this.elementCodes = elementCodes;
        this.substances = substances;
        this.sections = sections;
    }

    List<Violation> check(Description what) {
        var wrong = new ArrayList<Violation>();
        checkClassification(what, wrong);
        checkMaterial("material", what.material(), wrong);
        var shares = what.madeOf().composition();
        for (int i = 0; i < shares.size(); i++) {
            checkMaterial("composition[%d].material".formatted(i), shares.get(i).material(), wrong);
        }
        checkSection(what, wrong);
        checkSubstances(what.hazards(), wrong);
        checkReferences(what.hazards(), wrong);
        checkEvidence("evidence.", what.proof().evidence().keySet(), wrong);
        checkEvidence("evidenceDetails.", what.proof().evidenceDetails().keySet(), wrong);
        return wrong;
    }

    private void checkClassification(Description what, List<Violation> wrong) {
        var type = what.productType();
        if (type != null && types.find(type).isEmpty()) {
            wrong.add(unknown(
                    "productType", "UNKNOWN_PRODUCT_TYPE", "a key of GET /product-types", types.nearest(type), type));
        }
        var ifcClass = what.classification().ifcClass();
        if (ifcClass != null && !IfcElementClasses.NAMES.contains(ifcClass)) {
            wrong.add(unknown(
                    "ifcClass",
                    UNKNOWN_IFC_CLASS,
                    "a class of building elements of IFC2x3, IFC4 or IFC4.3",
                    Likeness.nearest(ifcClass, IfcElementClasses.NAMES, NEAREST),
                    ifcClass));
        }
        var eural = what.classification().eural();
        if (eural != null && wasteCodes.find(eural).isEmpty()) {
            wrong.add(unknown(
                    "eural", "UNKNOWN_EURAL", "a Eural code", texts(wasteCodes.nearest(eural, NEAREST)), eural));
        }
        var nlsfb = what.classification().nlsfb();
        if (nlsfb != null && elementCodes.find(nlsfb).isEmpty()) {
            wrong.add(unknown(
                    "nlsfb",
                    "UNKNOWN_NLSFB",
                    "a code of NL/SfB table 1",
                    texts(elementCodes.nearest(nlsfb, NEAREST)),
                    nlsfb));
        }
    }

    private void checkMaterial(String field, String key, List<Violation> wrong) {
        if (key != null && materials.find(key).isEmpty()) {
            wrong.add(unknown(
                    field, "UNKNOWN_MATERIAL", "a key of GET /materials", materials.nearest(key, NEAREST), key));
        }
    }

    private void checkSection(Description what, List<Violation> wrong) {
        var section = what.geometry() == null ? null : what.geometry().section();
        if (section == null) {
            return;
        }
        if (sections.isImpossible(section)) {
            wrong.add(new Violation(
                    "geometry.section",
                    UNKNOWN_SECTION,
                    "must be a section that can be: of hollow ones the wall is thinner than half of the side or diameter, of angles the leg thinner than wide, as RHS 100x50x5, CHS 60.3x4, L 100x100x10",
                    section));
        } else {
            sections.nearestToUnknown(section, NEAREST)
                    .ifPresent(nearest -> wrong.add(unknown(
                            "geometry.section", UNKNOWN_SECTION, "a section that is rolled", nearest, section)));
        }
    }

    private void checkSubstances(List<Hazard> hazards, List<Violation> wrong) {
        for (int i = 0; i < hazards.size(); i++) {
            var substance = hazards.get(i).substance();
            if (substance != null && substances.find(substance).isEmpty()) {
                wrong.add(unknown(
                        "hazards[%d].substance".formatted(i),
                        "UNKNOWN_SUBSTANCE",
                        "a known substance",
                        texts(substances.nearest(substance, NEAREST)),
                        substance));
            }
        }
    }

    /** As its list names it; as it is written if that has none. */
    String substance(String written) {
        return substances.find(written).map(Code::code).orElse(written);
    }

    private static void checkReferences(List<Hazard> hazards, List<Violation> wrong) {
        for (int i = 0; i < hazards.size(); i++) {
            var reference = hazards.get(i).reportReference();
            ReportReference.complaint("hazards[%d].reportReference".formatted(i), reference)
                    .ifPresent(wrong::add);
        }
    }

    private static void checkEvidence(String path, Iterable<String> fields, List<Violation> wrong) {
        fields.forEach(field -> {
            if (!Proof.FIELDS.contains(field)) {
                wrong.add(unknown(
                        path + field,
                        "UNKNOWN_EVIDENCE_FIELD",
                        "about a field of the element",
                        Likeness.nearest(field, Proof.FIELDS, NEAREST),
                        field));
            }
        });
    }

    /** With keys for a product type and materials that are given by a label or synonym of one of them and no other; all else as it is. */
    Description withKeys(Description what) {
        var own = what.classification();
        var made = what.madeOf();
        return what.with(
                new Classification(
                        own.productType() == null ? null : productTypeKey(own.productType()),
                        own.nlsfb(),
                        own.ifcClass(),
                        own.etimClass(),
                        own.layer(),
                        own.eural()),
                new MadeOf(
                        made.material() == null ? null : materialKey(made.material()),
                        made.composition().stream()
                                .map(share -> new MadeOf.Share(
                                        share.material() == null ? null : materialKey(share.material()),
                                        share.percent()))
                                .toList(),
                        made.colour(),
                        made.finish()));
    }

    private String productTypeKey(String written) {
        return types.find(written).isPresent() ? written : types.named(written).orElse(written);
    }

    private String materialKey(String written) {
        return materials.find(written).isPresent()
                ? written
                : materials.named(written).orElse(written);
    }

    /** The codes of a checked description as their lists write them. */
    Description tidy(Description what) {
        var own = what.classification();
        var hazards = what.hazards().stream()
                .map(hazard -> new Hazard(
                        substances.find(hazard.substance()).map(Code::code).orElseThrow(),
                        hazard.status(),
                        hazard.reportReference()))
                .toList();
        var tidy = what.with(own.withCodes(elementCode(own.nlsfb()), wasteCode(own.eural())), new Hazards(hazards));
        return Optional.ofNullable(what.geometry())
                .filter(geometry -> geometry.section() != null)
                .flatMap(geometry -> RectangularSection.read(geometry.section())
                        .map(section -> geometry.withSection(section.toString())))
                .map(tidy::with)
                .orElse(tidy);
    }

    private String elementCode(String written) {
        return written == null
                ? null
                : elementCodes.find(written).map(Code::code).orElseThrow();
    }

    private String wasteCode(String written) {
        return written == null ? null : wasteCodes.find(written).map(Code::code).orElseThrow();
    }

    private static List<String> texts(List<Code> codes) {
        return codes.stream().map(Code::toString).toList();
    }

    private static Violation unknown(String field, String code, String what, List<String> nearest, String value) {
        return new Violation(field, code, "must be %s; nearest: %s".formatted(what, String.join(", ", nearest)), value);
    }
}
