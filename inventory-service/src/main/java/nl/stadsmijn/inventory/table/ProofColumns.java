package nl.stadsmijn.inventory.table;

import static nl.stadsmijn.tabular.Column.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.EvidenceDetail;
import nl.stadsmijn.inventory.description.Proof;

/** How values are known. */
final class ProofColumns {

    static final Field<String> EVIDENCE = new Field<>(
            text("evidence").nl("Bewijs").en("Evidence"),
            element -> written(element.what().proof()),
            "Per veld hoe het bekend is: lengthMm:NON_DESTRUCTIVE(on=2026-11-18, how=laser); section:VISUAL. Soorten: "
                    + Choices.list(Evidence.class) + ".",
            "By field how it is known: lengthMm:NON_DESTRUCTIVE(on=2026-11-18, how=laser); section:VISUAL. Kinds: "
                    + Choices.list(Evidence.class) + ".");

    private ProofColumns() {}

    private static String written(Proof proof) {
        return proof.evidence().isEmpty()
                ? null
                : ItemText.write(new TreeMap<>(proof.evidence())
                        .entrySet().stream()
                                .map(one -> Details.written(
                                        Item.of(one.getKey(), one.getValue()),
                                        proof.evidenceDetails().get(one.getKey())))
                                .toList());
    }

    static Proof read(Line line) {
        return line.list(EVIDENCE, line.before().what().proof(), items -> proof(line, items));
    }

    private static Proof proof(Line line, List<Item> items) {
        Map<String, Evidence> kinds = new HashMap<>();
        Map<String, EvidenceDetail> details = new HashMap<>();
        for (var item : items) {
            var field = item.head();
            Details.requireKnown(line, "evidenceDetails.%s.".formatted(field), item, Details.OF_EVIDENCE);
            var kind = line.constant("evidence." + field, Evidence.class, item.value() == null ? "" : item.value());
            var detail = Details.evidence(line, "evidenceDetails.%s.".formatted(field), item);
            if (kind != null && kinds.put(field, kind) != null) {
                line.fault("evidence." + field, "DUPLICATE", "must be named once", field);
            }
            if (detail != null) {
                details.put(field, detail);
            }
        }
        return new Proof(kinds, details);
    }
}
