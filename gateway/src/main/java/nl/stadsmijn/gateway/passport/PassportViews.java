package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.stadsmijn.gateway.passport.PassportView.Fact;
import nl.stadsmijn.gateway.passport.PassportView.Part;
import nl.stadsmijn.gateway.passport.PassportView.Photo;
import nl.stadsmijn.gateway.passport.PassportView.Standing;
import nl.stadsmijn.gateway.passport.PassportView.Step;

/** Puts passports into words. */
@ApplicationScoped
class PassportViews {

    private static final String CERTIFIED = "CERTIFIED";

    private final ReferenceNames names;

    PassportViews(ReferenceNames names) {
        this.names = names;
    }

    PassportView of(Passport passport, Language language) {
        var wording = Wording.in(language);
        var description = orMissing(passport.description());
        var quality = orMissing(passport.quality());
        var lotId = passport.lotId().toString();
        return new PassportView(
                wording,
                lotId,
                passport.id(),
                text(description, "name").orElse(lotId),
                standing(passport, quality, wording),
                quality.path("status").asText().equals(CERTIFIED)
                        ? text(quality, "certificateId").orElse(null)
                        : null,
                photos(description),
                part(passport, "description", new DescriptionFacts(description, wording, names).all()),
                part(passport, "history", amounts(orMissing(passport.history()).path("now"), wording)),
                part(passport, "history", steps(lotId, orMissing(passport.history()), wording)),
                part(passport, "quality", qualityFacts(quality, wording)));
    }

    private static List<Photo> photos(JsonNode description) {
        var name = text(description, "name").orElse("");
        return StreamSupport.stream(description.path("photos").spliterator(), false)
                .flatMap(photo -> text(photo, "id").stream()
                        .map(id -> photo(id, text(photo, "caption").orElse(name))))
                .toList();
    }

    private static Photo photo(String id, String text) {
        var address = "/api/v1/photos/" + id + "?size=";
        return new Photo(address + "thumbnail", address + "screen", text);
    }

    private static <T> Part<T> part(Passport passport, String name, List<T> lines) {
        return new Part<>(passport.unavailable().contains(name), lines);
    }

    private static Standing standing(Passport passport, JsonNode quality, Wording wording) {
        if (passport.unavailable().contains("quality")) {
            return new Standing(wording.of("badge.unavailable"), "warn");
        }
        var status = text(quality, "status").orElse("UNCERTIFIED");
        return new Standing(
                wording.code("badge", status),
                switch (status) {
                    case CERTIFIED -> "good";
                    case "REJECTED", "REVOKED", "EXPIRED" -> "warn";
                    default -> "plain";
                });
    }

    private static List<Fact> qualityFacts(JsonNode quality, Wording wording) {
        var facts = new FactList(wording, MissingNode.getInstance());
        facts.add(quality, "status", status -> wording.code("badge", status.asText()));
        text(quality, "scheme").ifPresent(scheme -> {
            var version = quality.path("schemeVersion").asText();
            facts.add(
                    wording.of("fact.scheme"),
                    "%s, %s".formatted(scheme, wording.of("version").formatted(version)),
                    null,
                    "/api/v1/schemes/%s/versions/%s".formatted(scheme, version));
        });
        facts.add(quality, "validUntil", facts::day);
        quality.path("properties")
                .forEach(property -> facts.add(
                        capital(wording.code("property", property.path("name").asText())),
                        (facts.number(property.path("value")) + " " + unit(property)).strip(),
                        null,
                        null));
        text(quality, "inheritedFrom")
                .ifPresent(lot -> facts.add(wording.of("fact.inheritedFrom"), lot, null, "/id/" + lot));
        return facts.all();
    }

    /** {@code N/mm2} with its square written as such. */
    private static String unit(JsonNode property) {
        return property.path("unit").asText("").replaceAll("(?<=m)2\\b", "²").replaceAll("(?<=m)3\\b", "³");
    }

    /** Where something of it is, or went; a lot that was merged has all of it in another. */
    private static List<Fact> amounts(JsonNode now, Wording wording) {
        var facts = new FactList(wording, MissingNode.getInstance());
        Stream.of("expected", "onHand", "inTransit", "delivered", "writtenOff", "toChildren")
                .filter(account ->
                        text(now, account).filter(amount -> !amount.equals("0")).isPresent())
                .forEach(account -> facts.add(
                        wording.of("now." + account),
                        wording.amount(
                                new BigDecimal(now.path(account).asText()),
                                now.path("unit").asText()),
                        null,
                        null));
        return facts.all();
    }

    private static List<Step> steps(String lotId, JsonNode history, Wording wording) {
        return StreamSupport.stream(history.path("steps").spliterator(), false)
                .map(step -> step(lotId, step, wording))
                .toList();
    }

    private static Step step(String lotId, JsonNode step, Wording wording) {
        var at = Instant.parse(step.path("at").asText());
        var kind = capital(wording.code("location", step.path("locationKind").asText()));
        return new Step(
                at.toString(),
                wording.moment(at),
                capital(wording.code("step", step.path("kind").asText())),
                wording.amount(
                        new BigDecimal(step.path("amount").asText()),
                        step.path("unit").asText()),
                text(step, "locationName").map(name -> kind + ": " + name).orElse(kind),
                text(step, "lotId")
                        .filter(other -> !other.equals(lotId))
                        .or(() -> text(step, "otherLotId"))
                        .orElse(null));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return FactList.value(node, field).map(JsonNode::asText);
    }

    private static JsonNode orMissing(JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }
}
