package nl.stadsmijn.inventory.description;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How values are known: the kind of evidence by the name of the field, and beside it, for whom it matters, who, when and how. Two maps, so that the short one stays what every reader of
 * it knows (docs/decisions/0008).
 */
public record Proof(
        @Size(max = 50) @Schema(description = "How the value of a field is known, by the field's name.")
        Map<@Size(max = 60) String, Description.@NotNull Evidence> evidence,

        @Size(max = 50)
        @Schema(description = "Who established it, when and how; by the field's name, which evidence must have too.")
        Map<@Size(max = 60) String, @NotNull @Valid EvidenceDetail> evidenceDetails)
        implements DescriptionGroup {

    static final Proof NONE = new Proof(null, null);

    /** Every field that a value can be claimed or measured of. */
    public static final Set<String> FIELDS = Stream.of(
                    Classification.class,
                    Measure.class,
                    Geometry.class,
                    MadeOf.class,
                    Condition.class,
                    Detachability.class,
                    Reuse.class,
                    Provenance.class)
            .flatMap(group -> Stream.of(group.getRecordComponents()))
            .map(RecordComponent::getName)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), fields -> {
                fields.addAll(List.of(
                        "name",
                        "storey",
                        "geometry",
                        "performance",
                        "condition",
                        "detachability",
                        "hazards",
                        "provenance"));
                return Set.copyOf(fields);
            }));

    public Proof {
        evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
        evidenceDetails = evidenceDetails == null ? Map.of() : Map.copyOf(evidenceDetails);
    }

    /** This, with how values are known that were established anew. */
    Proof instead(Map<String, Description.Evidence> anew, Map<String, EvidenceDetail> details) {
        var kinds = new HashMap<>(evidence);
        kinds.putAll(anew);
        var known = new HashMap<>(evidenceDetails);
        known.keySet().removeAll(anew.keySet());
        known.putAll(details);
        return new Proof(kinds, known);
    }

    /** This, with a kind of evidence for fields that have none yet. */
    public Proof with(Map<String, Description.Evidence> computed) {
        var kinds = new HashMap<>(computed);
        kinds.putAll(evidence);
        return new Proof(kinds, evidenceDetails);
    }

    /** This, with nothing about a field that has no value any more. */
    public Proof without(String field) {
        var kinds = new HashMap<>(evidence);
        kinds.remove(field);
        var known = new HashMap<>(evidenceDetails);
        known.remove(field);
        return new Proof(kinds, known);
    }
}
