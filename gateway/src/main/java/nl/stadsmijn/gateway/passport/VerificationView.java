package nl.stadsmijn.gateway.passport;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.stadsmijn.gateway.passport.PassportView.Fact;
import nl.stadsmijn.gateway.passport.PassportView.Part;
import nl.stadsmijn.gateway.passport.PassportView.Standing;

/**
 * The check of a certificate as a page shows it, in one language.
 *
 * @param standing whether it can be trusted, in a word or two
 * @param moment   when that was checked
 * @param checks   what was checked, and what came of it
 * @param lots     the lots that it was given for
 */
record VerificationView(
        Wording wording,
        String certificateId,
        Standing standing,
        String moment,
        Part<Fact> checks,
        Part<Fact> certificate,
        List<String> lots) {

    /** @param verification as certification-service answers it */
    static VerificationView of(JsonNode verification, Wording wording) {
        var certificate = verification.path("certificate");
        var valid = verification.path("valid").asBoolean();
        return new VerificationView(
                wording,
                certificate.path("id").asText(),
                new Standing(wording.of("verification." + valid), valid ? "good" : "warn"),
                wording.moment(Instant.parse(verification.path("asOf").asText())),
                new Part<>(false, checks(verification, wording)),
                new Part<>(false, facts(certificate, wording)),
                texts(certificate.path("lotIds")));
    }

    private static List<Fact> checks(JsonNode verification, Wording wording) {
        var facts = new FactList(wording, verification.path("none"));
        verification
                .path("checks")
                .forEach(check -> facts.add(
                        wording.code("check", check.path("name").asText()),
                        wording.of("check." + check.path("passed").asBoolean()),
                        null,
                        null));
        return facts.all();
    }

    private static List<Fact> facts(JsonNode certificate, Wording wording) {
        var facts = new FactList(wording, certificate.path("none"));
        var scheme = certificate.path("scheme").asText();
        var version = certificate.path("schemeVersion").asText();
        facts.add(
                wording.of("fact.scheme"),
                "%s, %s".formatted(scheme, wording.of("version").formatted(version)),
                null,
                "/api/v1/schemes/%s/versions/%s".formatted(scheme, version));
        facts.add(certificate, "validUntil", facts::day);
        facts.add(certificate, "reason", JsonNode::asText);
        return facts.all();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
