package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.stadsmijn.local.Platform;

/** The main job, told step by step: what a contractor, an architect, a hub and a certifier do, through the gateway, with real tokens. */
public final class Demo {

    private final URI gateway;
    private final MainJob job;
    private final PrintStream out;
    private int step;

    /** @param out gets each step with its figures and the URL to look at */
    public Demo(Platform platform, PrintStream out) {
        this(URI.create(platform.gatewayUrl()), URI.create(platform.issuer()), out);
    }

    Demo(URI gateway, URI issuer, PrintStream out) {
        this.gateway = gateway;
        this.job = new MainJob(gateway, new Tokens(issuer));
        this.out = out;
    }

    /** Plays all steps. @throws RuntimeException with the platform's own words, at the first step that fails */
    public void play() {
        out.printf("%nThe main job, on a real inventory (Dataset Schependomlaan, CC BY 4.0)%n%n");
        var imported = step(
                "A contractor registers a donor in Nijmegen and imports the IFC model of its floors",
                job::importInventory);
        report(imported);
        var harvestable = (int) imported.elements().stream()
                .filter(element -> element.path("harvestable").asBoolean())
                .count();
        report(step("The contractor publishes the inventory", () -> job.publish(harvestable)));
        report(step("An architect searches near Arnhem, at least 5 m long", job::search));
        report(step(
                "The architect enters a demand, takes the best match of this donor and agrees a deal", job::agreeDeal));
        report(step("The contractor harvests, a hub near Arnhem takes the lots in", () -> {
            job.harvest();
            return job.takeIn();
        }));
        report(step("A certifier samples, measures and decides", job::certify));
        report(step("The deal is delivered", job::deliver));
        out.printf("%nDone. Look around at %s, the platform keeps running.%n", gateway.resolve("/docs"));
    }

    private <T> T step(String title, Supplier<T> doing) {
        step++;
        out.printf("%d. %s …%n", step, title);
        out.flush();
        var begun = Instant.now();
        var result = doing.get();
        line("done in %.1f s", Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        return result;
    }

    private void report(MainJob.Imported imported) {
        imported.elements().stream()
                .collect(Collectors.groupingBy(
                        element -> element.path("productType").asText("unknown")
                                + (element.path("harvestable").asBoolean() ? "" : " (not harvestable)"),
                        Collectors.summingInt(MainJob::amount)))
                .forEach((type, pieces) -> line("%d × %s", pieces, type));
        imported.elements().stream()
                .filter(element -> element.path("harvestable").asBoolean())
                .forEach(element -> line(
                        "   %2d × %s × %s mm, %s kg each",
                        MainJob.amount(element),
                        element.path("geometry").path("lengthMm").asText(),
                        element.path("geometry").path("widthMm").asText(),
                        element.path("massPerUnit").asText("?")));
        imported.job()
                .path("result")
                .path("warnings")
                .forEach(warning -> line("note: %s", warning.path("message").asText()));
        imported.rows().stream()
                .filter(row -> row.path("outcome").asText().equals("REJECTED"))
                .forEach(row -> line(
                        "left out: %s (%s): %s",
                        row.path("name").asText(), row.path("ifcClass").asText(), notices(row)));
    }

    private void report(MainJob.Published published) {
        line(
                "%d lots in the ledger and in search, the last %d ms after publication",
                published.lots().size(), published.searchable().toMillis());
        look("/api/v1/lots?q=kanaalplaat&near=51.9851,5.8987&radiusKm=50");
    }

    private void report(MainJob.Found found) {
        line(
                "\"kanaalplaat\" finds %d lots, \"hollow core slab\" %d",
                found.dutch().path("total").asInt(),
                found.english().path("total").asInt());
        found.dutch()
                .path("facets")
                .properties()
                .forEach(facet -> line(
                        "by %s: %s",
                        facet.getKey(),
                        items(facet.getValue()).stream()
                                .map(value -> value.path("value").asText() + " "
                                        + value.path("count").asInt())
                                .collect(Collectors.joining(", "))));
        items(found.dutch().path("items")).stream()
                .limit(3)
                .forEach(lot -> line(
                        "   %s, %s left, %.1f km",
                        lot.path("name").asText(),
                        lot.path("available").path("value").asText(),
                        lot.path("distanceKm").asDouble()));
    }

    private void report(MainJob.Agreed agreed) {
        items(agreed.matches().path("items")).stream()
                .limit(3)
                .forEach(match -> line(
                        "match %.2f: %s",
                        match.path("score").asDouble(), match.path("name").asText()));
        line(
                "deal for %d pieces of %s: %s",
                MainJob.DEAL_PIECES,
                agreed.match().path("name").asText(),
                agreed.deal().path("state").asText());
        line(
                "on the condition: certified under %s before %s",
                agreed.deal().path("condition").path("scheme").asText(),
                agreed.deal().path("condition").path("before").asText());
        line(
                "a second buyer who wants the whole lot hears: %s",
                agreed.refusal().body().path("detail").asText());
    }

    private void report(MainJob.AtHub atHub) {
        line(
                "%d lots at the hub, to be gone by %s",
                atHub.stock().size(),
                atHub.stock().getFirst().path("storage").path("deadline").asText());
        look("/api/v1/hubs/" + atHub.hubId());
    }

    private void report(MainJob.Certified certified) {
        var assessment = certified.batch().path("assessment");
        line(
                "%d of %d pieces sampled, as the plan asks; %d of them cored",
                assessment.path("sampled").asInt(), certified.pieces(), Assessment.CORED);
        items(certified.certificate().path("properties"))
                .forEach(property -> line(
                        "   %s: %s %s",
                        property.path("name").asText(),
                        property.path("value").asText(),
                        property.path("unit").asText()));
        line(
                "batch %s, certificate valid until %s",
                certified.batch().path("decision").asText(),
                certified.certificate().path("validUntil").asText());
        line(
                "verified by anybody: valid = %s",
                certified.verification().path("valid").asText());
        look("/verify/" + certified.batch().path("certificateId").asText());
    }

    private void report(MainJob.Delivered delivered) {
        line("deal: %s", delivered.deal().path("state").asText());
        line("passport of what was delivered, from the donor to the project:");
        look("/id/" + delivered.lotId());
    }

    private static String notices(JsonNode row) {
        return items(row.path("notices")).stream()
                .map(notice -> notice.path("message").asText())
                .collect(Collectors.joining("; "));
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private void line(String format, Object... values) {
        out.println("   " + String.format(Locale.ROOT, format, values));
    }

    private void look(String path) {
        line("look at %s", gateway.resolve(path));
    }
}
