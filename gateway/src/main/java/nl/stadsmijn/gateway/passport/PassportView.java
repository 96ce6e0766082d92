package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A passport as a page shows it: labels and texts, nothing to compute.
 *
 * @param facts what the lot is, label and text
 * @param steps where it has been, oldest first
 * @param quality what is known of its quality, label and text
 * @param certified whether it is certified now
 * @param certificateId of the certificate, or null
 */
record PassportView(
        String lotId,
        String id,
        String name,
        List<Fact> facts,
        List<Step> steps,
        List<Fact> quality,
        boolean certified,
        String certificateId,
        List<String> unavailable) {

    record Fact(String label, String text) {}

    /** @param day calendar day, ISO */
    record Step(String day, String what, String where) {}

    static PassportView of(Passport passport) {
        var description = orMissing(passport.description());
        var quality = orMissing(passport.quality());
        return new PassportView(
                passport.lotId().toString(),
                passport.id(),
                description.path("name").asText(passport.lotId().toString()),
                facts(description),
                StreamSupport.stream(orMissing(passport.history()).path("steps").spliterator(), false)
                        .map(PassportView::step)
                        .toList(),
                qualityFacts(quality),
                quality.path("status").asText().equals("CERTIFIED"),
                text(quality, "certificateId").orElse(null),
                passport.unavailable());
    }

    private static List<Fact> facts(JsonNode description) {
        var facts = new ArrayList<Fact>();
        var geometry = description.path("geometry");
        add(
                facts,
                "Product / product",
                text(description, "productTypeLabel").or(() -> text(description, "productType")));
        add(facts, "Materiaal / material", text(description, "material"));
        add(facts, "Lengte / length", text(geometry, "lengthMm").map(mm -> mm + " mm"));
        add(facts, "Breedte / width", text(geometry, "widthMm").map(mm -> mm + " mm"));
        add(facts, "Hoogte / height", text(geometry, "heightMm").map(mm -> mm + " mm"));
        add(facts, "Dikte / thickness", text(geometry, "thicknessMm").map(mm -> mm + " mm"));
        add(facts, "Profiel / section", text(geometry, "section"));
        add(facts, "Massa / mass", text(description, "massPerUnit").map(kg -> kg + " kg"));
        add(facts, "NL/SfB", text(description, "nlsfb"));
        add(facts, "Herkomst / origin", text(description.path("donor"), "municipality"));
        add(facts, "Bouwjaar / build year", text(description.path("donor"), "buildYear"));
        return facts;
    }

    private static List<Fact> qualityFacts(JsonNode quality) {
        var facts = new ArrayList<Fact>();
        add(facts, "Schema / scheme", text(quality, "scheme"));
        add(facts, "Geldig tot / valid until", text(quality, "validUntil"));
        quality.path("properties")
                .forEach(property -> add(
                        facts,
                        property.path("name").asText(),
                        Optional.of((property.path("value").asText() + " "
                                        + property.path("unit").asText(""))
                                .strip())));
        return facts;
    }

    private static Step step(JsonNode step) {
        var where =
                text(step, "projectName").or(() -> text(step, "locationName")).or(() -> text(step, "locationKind"));
        return new Step(
                step.path("at").asText().split("T")[0],
                "%s, %s %s"
                        .formatted(
                                step.path("kind").asText(),
                                step.path("amount").asText(),
                                step.path("unit").asText()),
                where.orElse(""));
    }

    private static void add(List<Fact> facts, String label, Optional<String> text) {
        text.ifPresent(value -> facts.add(new Fact(label, value)));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }

    private static JsonNode orMissing(JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
