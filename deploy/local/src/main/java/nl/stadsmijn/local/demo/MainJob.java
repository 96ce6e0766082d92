package nl.stadsmijn.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The steps of the main job, each as its user does it. A step returns what it achieved; it throws if the platform answers otherwise than it should. Every
 * step can be begun after a crash of any process: writes are repeated with the same idempotency key, reads wait.
 */
public final class MainJob {

    /** The real inventory: floors of a Dutch housing project, CC BY 4.0 (ATTRIBUTION.md beside it). */
    public static final String MODEL = "/demo/ROOT-kanaalplaatvloer.ifczip";

    public static final String SCHEME = "hollow-core-slab";
    public static final int DEAL_PIECES = 4;

    private final ApiClient contractor;
    private final ApiClient architect;
    private final ApiClient hubOperator;
    private final ApiClient processor;
    private final ApiClient certifier;
    private final ApiClient anybody;
    private final LocalDate today = LocalDate.now();
    private final Requests requests = new Requests(today);

    private String donorId;
    private String inventoryId;
    private String dealId;
    private String dealLotId;
    private String hubId;
    private String certificateId;
    private List<JsonNode> slabs = List.of();

    public MainJob(URI gateway, Tokens tokens) {
        contractor = new ApiClient(gateway, () -> tokens.ofUser("contractor"));
        architect = new ApiClient(gateway, () -> tokens.ofUser("architect"));
        hubOperator = new ApiClient(gateway, () -> tokens.ofUser("hub-operator"));
        processor = new ApiClient(gateway, () -> tokens.ofUser("processor"));
        certifier = new ApiClient(gateway, () -> tokens.ofUser("certifier"));
        anybody = new ApiClient(gateway, () -> "");
    }

    /**
     * What the import made of the model.
     *
     * @param job the job as it ended
     * @param elements the elements it made
     * @param rows the outcome of every product in the model
     */
    public record Imported(
            String donorId, String inventoryId, JsonNode job, List<JsonNode> elements, List<JsonNode> rows) {}

    /** Step 1: a contractor registers a donor and an inventory, and imports the real model. */
    public Imported importInventory() {
        donorId = id(contractor.post("/donors", requests.donor()));
        inventoryId = id(contractor.post(
                "/inventories",
                Requests.object()
                        .put("donorId", donorId)
                        .put("stage", "DETAILED")
                        .put("surveyedOn", today.toString())));
        var accepted =
                contractor.post("/inventories/%s/imports".formatted(inventoryId), "application/zip", Requests.model());
        accepted.ok();
        var job = contractor.await(
                URI.create(accepted.header("Location")).getPath(),
                state -> List.of("SUCCEEDED", "FAILED")
                        .contains(state.path("status").asText()));
        if (!job.path("status").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("The import failed: " + job);
        }
        return new Imported(
                donorId,
                inventoryId,
                job,
                contractor.all("/inventories/%s/elements".formatted(inventoryId)),
                contractor.all("/imports/%s/rows".formatted(job.required("id").asText())));
    }

    /**
     * What publication did.
     *
     * @param answer what was published, and what was not and why
     * @param searchable how long it took until the last lot was found by search
     */
    public record Published(JsonNode answer, List<JsonNode> lots, Duration searchable) {}

    /** Step 2: the contractor publishes; each harvestable element is a lot in the ledger and in search. */
    public Published publish(int lots) {
        var answer = contractor
                .post("/inventories/%s/publication".formatted(inventoryId))
                .ok();
        var published = Instant.now();
        awaitSearchable(lots);
        var took = Duration.between(published, Instant.now());
        slabs.forEach(slab -> contractor.await(
                "/stock/" + lotId(slab), stock -> stock.path("described").asBoolean()));
        return new Published(answer, slabs, took);
    }

    /** Waits until search finds this many lots of the donor. */
    public List<JsonNode> awaitSearchable(int lots) {
        slabs = ofThisDonor(
                anybody.await(slabSearch(), page -> ofThisDonor(page).size() >= lots));
        return slabs;
    }

    /** What the architect finds with a Dutch and with an English word. */
    public record Found(JsonNode dutch, JsonNode english) {}

    /** Step 3a: an architect searches near Arnhem, with a minimum length. */
    public Found search() {
        return new Found(
                architect.get(nearArnhem("kanaalplaat")).ok(),
                architect.get(nearArnhem("hollow%20core%20slab")).ok());
    }

    /**
     * What the architect agreed.
     *
     * @param matches the ranked matches for the demand
     * @param match the best of them among the slabs of this donor
     * @param deal the deal, confirmed
     * @param refusal what a second buyer heard who wanted all of the lot
     */
    public record Agreed(JsonNode matches, JsonNode match, JsonNode deal, ApiClient.Answer refusal) {}

    /** Step 3b: the architect enters a demand, takes the best match of this donor, and agrees a deal for a part of a lot on a condition. */
    public Agreed agreeDeal() {
        var projectId = id(architect.post("/projects", requests.project()));
        var demandId = id(architect.post("/projects/%s/demands".formatted(projectId), requests.demand()));
        var matches = architect.get("/demands/%s/matches".formatted(demandId)).ok();
        var best = StreamSupport.stream(matches.path("items").spliterator(), false)
                .filter(match -> slabs.stream().anyMatch(slab -> lotId(slab).equals(lotId(match))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No slab of this donor matches the demand: " + matches));
        dealLotId = lotId(best);
        var wanted = Requests.object()
                .put("lotId", dealLotId)
                .put("projectId", projectId)
                .put("demandId", demandId);
        wanted.set("amount", Requests.pieces(DEAL_PIECES));
        dealId = id(architect.post("/deals", wanted));
        contractor.post("/deals/%s/acceptance".formatted(dealId)).ok(); // its price is on request
        awaitDeal("RESERVED");
        var all = slabs.stream()
                .filter(slab -> lotId(slab).equals(dealLotId))
                .findFirst()
                .orElseThrow();
        var line = Requests.object().put("lotId", dealLotId);
        line.set("amount", all.path("available"));
        var refusal = processor.post(
                "/reservations",
                Requests.object()
                        .set("lines", JsonNodeFactory.instance.arrayNode().add(line)));
        var condition = Requests.object();
        condition
                .putObject("condition")
                .put("scheme", SCHEME)
                .put("before", today.plusDays(120).toString());
        architect.post("/deals/%s/confirmation".formatted(dealId), condition).ok();
        return new Agreed(matches, best, awaitDeal("CONFIRMED"), refusal);
    }

    /** Step 4a: the contractor reports the harvest: every lot lies on the site. */
    public List<JsonNode> harvest() {
        for (var slab : slabs) {
            var harvest = Requests.object().put("on", today.toString());
            harvest.set("harvested", slab.path("available"));
            contractor
                    .post("/elements/%s/harvests".formatted(lotId(slab)), harvest)
                    .ok();
        }
        return slabs.stream().map(slab -> awaitStock(slab, "SITE")).toList();
    }

    /** What lies at the hub, and until when. */
    public record AtHub(String hubId, List<JsonNode> stock) {}

    /** Step 4b: a hub near Arnhem takes the lots in. */
    public AtHub takeIn() {
        hubId = id(hubOperator.post("/hubs", Requests.hub()));
        var intake = Requests.object();
        var lines = intake.putArray("lines");
        slabs.forEach(slab -> lines.addObject().put("lotId", lotId(slab)));
        hubOperator.post("/hubs/%s/intakes".formatted(hubId), intake).ok();
        return new AtHub(
                hubId, slabs.stream().map(slab -> awaitStock(slab, "HUB")).toList());
    }

    /**
     * What the certifier found.
     *
     * @param pieces how many pieces the batch had when its samples were drawn
     * @param batch the batch, decided
     * @param certificate the certificate
     * @param verification what anybody hears who verifies it
     */
    public record Certified(
            int pieces, JsonNode batch, JsonNode certificate, JsonNode verification, List<JsonNode> lots) {}

    /** Step 5: a certifier forms a batch, draws samples, enters results and decides; anybody verifies. */
    public Certified certify() {
        var request = Requests.object().put("scheme", SCHEME);
        var lotIds = request.putArray("lotIds");
        slabs.forEach(slab -> lotIds.add(lotId(slab)));
        var batchId = id(certifier.post("/batches", request));
        var open = certifier.await(
                "/batches/" + batchId, batch -> batch.path("state").asText().equals("OPEN"));
        new Assessment(certifier, batchId, open)
                .carryOut(slabs.stream().map(MainJob::lotId).toList());
        var decision = Requests.object()
                .put("decision", "APPROVED")
                .put("remarks", "Homogeneous; all samples meet the scheme.");
        var decided = certifier
                .post("/batches/%s/decision".formatted(batchId), decision)
                .ok();
        certificateId = decided.path("certificateId").asText();
        var lots = slabs.stream()
                .map(slab -> anybody.await(
                        "/lots/" + lotId(slab),
                        lot -> lot.path("certification").path("status").asText().equals("CERTIFIED")))
                .toList();
        return new Certified(
                open.path("pieces").asInt(),
                decided,
                anybody.get("/certificates/" + certificateId).ok(),
                anybody.get("/certificates/%s/verification".formatted(certificateId))
                        .ok(),
                lots);
    }

    /** The end: what was delivered, and its passport. */
    public record Delivered(JsonNode deal, String lotId, JsonNode passport) {}

    /** Step 6: the deal is delivered; the passport of what was delivered tells its whole history. */
    public Delivered deliver() {
        // search may hear of the certificate before the ledger does, which holds the lot until then
        contractor.await("/stock/" + dealLotId, stock -> !stock.hasNonNull("inspection"));
        contractor.post("/deals/%s/delivery".formatted(dealId)).ok();
        var deal = awaitDeal("DELIVERED");
        var delivered = deal.path("deliveredLotIds").path(0).asText();
        var passport = anybody.await(
                "/lots/%s/passport".formatted(delivered),
                whole -> whole.path("unavailable").isEmpty()
                        && whole.hasNonNull("description")
                        && whole.path("quality").path("status").asText().equals("CERTIFIED"));
        return new Delivered(deal, delivered, passport);
    }

    private JsonNode awaitDeal(String state) {
        var ended = List.of("REFUSED", "EXPIRED", "DISSOLVED", "CANCELLED");
        var deal = architect.await(
                "/deals/" + dealId,
                now -> now.path("state").asText().equals(state)
                        || ended.contains(now.path("state").asText()));
        if (!deal.path("state").asText().equals(state)) {
            throw new IllegalStateException("The deal did not become %s: %s".formatted(state, deal));
        }
        return deal;
    }

    private JsonNode awaitStock(JsonNode slab, String location) {
        return contractor.await(
                "/stock/" + lotId(slab),
                stock -> stock.path("location").path("kind").asText().equals(location));
    }

    private String slabSearch() {
        return "/lots?q=kanaalplaat&near=%s,%s&radiusKm=2&limit=200"
                .formatted(Requests.NIJMEGEN[0], Requests.NIJMEGEN[1]);
    }

    private static String nearArnhem(String words) {
        return "/lots?q=%s&near=%s,%s&radiusKm=50&lengthMin=5000&facets=productType,material,location&limit=50"
                .formatted(words, Requests.ARNHEM[0], Requests.ARNHEM[1]);
    }

    private List<JsonNode> ofThisDonor(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(lot -> lot.path("location").path("id").asText().equals(donorId))
                .toList();
    }

    static String lotId(JsonNode lot) {
        return lot.path("lotId").asText();
    }

    private static String id(ApiClient.Answer created) {
        return created.ok().required("id").asText();
    }

    static int amount(JsonNode element) {
        return element.path("amount").path("value").asInt();
    }
}
