package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import nl.stadsmijn.gateway.passport.PassportView.Fact;

/** What inventory-service knows of a lot, put into words in the order in which people ask. */
final class DescriptionFacts {

    private final JsonNode description;
    private final Wording wording;
    private final ReferenceNames names;
    private final FactList facts;

    DescriptionFacts(JsonNode description, Wording wording, ReferenceNames names) {
        this.description = description;
        this.wording = wording;
        this.names = names;
        this.facts = new FactList(wording, description.path("evidence"));
    }

    List<Fact> all() {
        addProduct();
        addDimensions();
        addState();
        addOrigin();
        return facts.all();
    }

    private void addProduct() {
        var language = wording.language();
        facts.add(
                        description,
                        "productType",
                        key -> names.productType(key.asText(), language).orElse(key.asText()))
                .add(description, "description", JsonNode::asText)
                .add(
                        description,
                        "material",
                        key -> names.material(key.asText(), language).orElse(key.asText()));
    }

    private void addDimensions() {
        var geometry = description.path("geometry");
        Stream.of("lengthMm", "widthMm", "heightMm", "thicknessMm")
                .forEach(size -> facts.add(geometry, size, mm -> facts.number(mm) + " mm"));
        facts.add(geometry, "section", JsonNode::asText)
                .add(description, "massPerUnit", kg -> facts.number(kg) + " kg");
    }

    private void addState() {
        var condition = description.path("condition");
        Stream.of("technical", "aesthetic")
                .forEach(kind -> facts.add(condition, kind, "condition." + kind, this::condition));
        description
                .path("hazards")
                .forEach(hazard ->
                        facts.add(wording.of("fact.hazard"), hazard(hazard), note(hazard, "reportReference"), null));
        if (description.path("harvestable").isBoolean()
                && !description.path("harvestable").asBoolean()) {
            facts.add(
                    wording.of("fact.notHarvestable"),
                    wording.of("notHarvestable"),
                    note(description, "notHarvestableReason"),
                    null);
        }
        facts.add(description, "rStrategy", code -> wording.code("rStrategy", code.asText()));
    }

    private void addOrigin() {
        var donor = description.path("donor");
        facts.add(description, "nlsfb", JsonNode::asText)
                .add(donor, "municipality", JsonNode::asText)
                .add(donor, "buildYear", JsonNode::asText)
                .add(description, "surveyedOn", facts::day);
    }

    /** On the scale of NEN 2767. */
    private String condition(JsonNode grade) {
        return wording.of("condition").formatted(grade.asText());
    }

    private String hazard(JsonNode hazard) {
        var status = wording.code("hazard", hazard.path("status").asText());
        return "%s: %s".formatted(hazard.path("substance").asText(), status);
    }

    private static String note(JsonNode node, String field) {
        return FactList.value(node, field).map(JsonNode::asText).orElse(null);
    }
}
