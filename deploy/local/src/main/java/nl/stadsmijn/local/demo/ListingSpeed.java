package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How long it takes until what lies on a site is found: a contractor lists harvested elements in one request, anybody searches for them. */
public final class ListingSpeed {

    private final ApiClient contractor;
    private final ApiClient anybody;
    private final Requests requests = new Requests(LocalDate.now());

    public ListingSpeed(URI gateway, URI issuer) {
        var tokens = new Tokens(issuer);
        contractor = new ApiClient(gateway, () -> tokens.ofUser("contractor"));
        anybody = new ApiClient(gateway, () -> "");
    }

    /**
     * What was measured, both from the moment at which the request was sent.
     *
     * @param answered until the elements were stored
     * @param found until search found the last of them
     */
    public record Took(Duration answered, Duration found) {}

    /** Lists elements in a new inventory. @param count 1 to 1,000 */
    public Took list(int count) {
        var path = "/inventories/%s/elements".formatted(inventory());
        var mark = UUID.randomUUID().toString().replace("-", "");
        var body = elements(count, mark);
        var begun = Instant.now();
        contractor.post(path, body).ok();
        var answered = Instant.now();
        anybody.await(
                "/lots?q=%s&limit=1".formatted(mark), page -> page.path("total").asInt() == count);
        return new Took(Duration.between(begun, answered), Duration.between(begun, Instant.now()));
    }

    private String inventory() {
        var donor = contractor.post("/donors", requests.donorElsewhere()).ok();
        var inventory = Requests.object()
                .put("donorId", donor.required("id").asText())
                .put("stage", "DETAILED")
                .put("surveyedOn", LocalDate.now().toString());
        return contractor.post("/inventories", inventory).ok().required("id").asText();
    }

    /** @param mark a word in the name of each, and of no other */
    private static ObjectNode elements(int count, String mark) {
        var body = Requests.object();
        var elements = body.putArray("elements");
        for (var number = 1; number <= count; number++) {
            var element = elements.addObject()
                    .put("state", "HARVESTED")
                    .put("externalId", "L-" + number)
                    .put("name", "Kanaalplaat %s".formatted(mark))
                    .put("description", "Kanaalplaat 200 mm, gezaagd, op het terrein gestapeld")
                    .put("productType", MainJob.SCHEME)
                    .put("massPerUnit", 3200);
            element.set("amount", Requests.pieces(1 + number % 12));
            element.putObject("geometry")
                    .put("lengthMm", 5000 + number)
                    .put("widthMm", 1200)
                    .put("thicknessMm", 200);
            element.putObject("condition").put("technical", 2);
        }
        return body;
    }
}
