package nl.stadsmijn.ifc;

import java.util.Optional;
import nl.stadsmijn.ifc.IfcNotice.Code;

/** Reads what {@code IfcRelAssociatesClassification} leads to. */
final class ClassificationResolver {

    /** Tables have few levels: system, chapter, section, … */
    private static final int MAX_DEPTH = 16;

    private final Entities entities;

    ClassificationResolver(Entities entities) {
        this.entities = entities;
    }

    Optional<IfcClassification> read(StepRecord classification, Notices notices) {
        return switch (classification.className()) {
            case "IFCCLASSIFICATIONREFERENCE" ->
                Optional.of(new IfcClassification(
                        system(classification, notices), classification.text(1), classification.text(2)));
            case "IFCCLASSIFICATION" -> Optional.of(new IfcClassification(classification.text(3), "", ""));
            case "IFCCLASSIFICATIONNOTATION" -> {
                StringBuilder code = new StringBuilder();
                for (int id : classification.references(0)) {
                    entities.follow(classification, id, notices).ifPresent(facet -> code.append(facet.text(0)));
                }
                yield Optional.of(new IfcClassification("", code.toString(), ""));
            }
            default -> {
                notices.add(
                        Code.CLASSIFICATION_NOT_UNDERSTOOD,
                        classification,
                        "A classification given as " + classification.className() + " is not understood.");
                yield Optional.empty();
            }
        };
    }

    /** The name of the system at the end of the chain of references. */
    private String system(StepRecord reference, Notices notices) {
        StepRecord at = reference;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            StepRecord source = entities.follow(at, at.reference(3), notices).orElse(null);
            if (source == null) {
                return "";
            }
            if (source.is("IFCCLASSIFICATION")) {
                return source.text(3);
            }
            at = source;
        }
        notices.add(
                Code.CYCLIC_REFERENCE, reference, "The classification of #" + reference.id() + " leads in a circle.");
        return "";
    }
}
