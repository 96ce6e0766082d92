package nl.stadsmijn.hub.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.inspection.Assessments;
import nl.stadsmijn.hub.scheme.KnownSchemes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MergeResourceTest {

    private static final String CONDITION =
            "{\"condition\": {\"scheme\": \"hollow-core-slab\", \"before\": \"2099-03-01\"}}";

    @Inject
    Stocked stocked;

    @Inject
    Assessments assessments;

    @Inject
    KnownSchemes schemes;

    @Inject
    SettableClock clock;

    @Inject
    LedgerAudit audit;

    private UUID hub;

    @BeforeEach
    void aHub() {
        hub = Api.hub(Organisations.HUB);
        schemes.hear("hollow-core-slab");
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void oneLotComesOfSeveralWithTheEarliestDeadlineAndAllReservations() {
        var first = stocked.inHub(hub, 7);
        String deadline = Api.stock(first).extract().path("storage.deadline");
        clock.pass(Duration.ofDays(10));
        var second = stocked.inHub(hub, 5);
        var both = Api.id(Api.reserve(Api.line(first, "2", "piece"), Api.line(second, "3", "piece"))
                .then()
                .statusCode(201));
        var one = Api.reserved(second, 1);

        var answer = merge(second, first)
                .statusCode(201)
                .body("amount.value", equalTo("12"))
                .body("promised.value", equalTo("6"))
                .body("storage.deadline", equalTo(deadline))
                .body("inputs.amount.value", contains("5", "7"));
        String merged = answer.extract().path("lotId");

        Api.reservation(both)
                .body("lines.allocations.lotId.flatten()", contains(merged, merged))
                .body("lines.amount.value", containsInAnyOrder("2", "3"));
        Api.reservation(one).body("lines[0].allocations.lotId", contains(merged));
        Api.stock(first)
                .body("onHand.value", equalTo("0"))
                .body("promised.value", equalTo("0"))
                .body("storage", nullValue())
                .body("mergedInto", equalTo(merged))
                .body("last.otherLotId", equalTo(merged));
        Api.reserve(Api.line(first, "1", "piece"))
                .then()
                .statusCode(409)
                .body("violations[0].message", endsWith("it was merged into lot " + merged));
        merge(first, UUID.fromString(merged)).statusCode(422).body("violations[0].message", containsString(merged));
        Api.as(Organisations.OTHER, "gateway")
                .get("/internal/passports/" + first)
                .then()
                .body("now.onHand", equalTo("0"))
                .body("now.toChildren", equalTo("7"))
                .body("steps.kind", contains("LISTED", "RECEIVED", "MERGED_INTO"))
                .body("steps[2].otherLotId", equalTo(merged));
        Api.stock(UUID.fromString(merged))
                .body("described", equalTo(false))
                .body("last.kind", equalTo("MERGED_FROM"))
                .body("parents.lotId", containsInAnyOrder(first.toString(), second.toString()));
        audit.check();
    }

    @Test
    void aPartThatIsMergedBackIsToldOnceInThePassport() {
        var lot = stocked.inHub(hub, 12);
        var parts = Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"5\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201);
        var part = UUID.fromString(parts.extract().path("parts[0].lotId"));
        stocked.describe(Others.slabs(lot, 12), part);
        String merged = merge(lot, part).statusCode(201).extract().path("lotId");

        Api.as(Organisations.OTHER, "gateway")
                .get("/internal/passports/" + merged)
                .then()
                .body("steps.kind", contains("LISTED", "RECEIVED", "SPLIT_FROM", "MERGED_FROM", "MERGED_FROM"));
        audit.check();
    }

    @Test
    void decisionsThatAgreeAreKept() {
        var first = stocked.inHub(hub, 7);
        var second = stocked.inHub(hub, 5);
        decide(first, 4);
        decide(second, 5);
        var merged =
                UUID.fromString(merge(first, second).statusCode(201).extract().path("lotId"));
        Api.contractor()
                .get("/stock/%s/dispositions".formatted(merged))
                .then()
                .body("items.state", contains("DECIDED", "DECIDED"))
                .body("items.parts.flatten().lotId", contains(merged.toString(), merged.toString()))
                .body("items.parts.flatten().amount.value", contains("5", "4"));
    }

    @Test
    void whatWasDecidedOfSomeOfItLapses() {
        var first = stocked.inHub(hub, 7);
        var second = stocked.inHub(hub, 5);
        decide(first, 7);
        merge(first, second).statusCode(201);
        Api.contractor()
                .get("/stock/%s/dispositions".formatted(first))
                .then()
                .body("items.state", contains("LAPSED"))
                .body("items.amount.value", contains("7"));
    }

    private static void decide(UUID lot, int pieces) {
        Api.contractor()
                .body(
                        "{\"kind\": \"RETURN\", \"amount\": {\"value\": \"%d\", \"unit\": \"piece\"}, \"reason\": \"ours\"}"
                                .formatted(pieces))
                .post("/stock/%s/dispositions".formatted(lot))
                .then()
                .statusCode(201);
    }

    @Test
    void eachDifferenceIsNamed() {
        var beams = stocked.inHub(hub, beams("HEA 200", 2));
        var others = stocked.inHub(
                Api.hub(Organisations.HUB),
                beams("HEA 240", 3).put("productType", "timber-beam").put("ownerId", Organisations.OTHER.toString()));
        merge(beams, others)
                .statusCode(422)
                .body(
                        "violations.code",
                        contains(
                                "PLACE_DIFFERS",
                                "OWNER_DIFFERS",
                                "PRODUCT_TYPE_DIFFERS",
                                "SECTION_DIFFERS",
                                "CONDITION_DIFFERS"))
                .body("violations.field", hasItem("lotIds[1]"))
                .body("violations[3].message", containsString("HEA 200, and is HEA 240"));
        audit.check();
    }

    @Test
    void whatIsHeldOrInQuarantineOrUndescribedStaysApart() {
        var lot = stocked.inHub(hub, 12);
        var held = stocked.inHub(hub, 3);
        assessments.hear(Others.quality(held, Ids.next(), "HOLD_REQUESTED"));
        var quarantined = stocked.inHub(hub, 3);
        assessments.hear(Others.quality(quarantined, Ids.next(), "REVOKED"));
        UUID part = UUID.fromString(Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"5\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .extract()
                .path("parts[0].lotId"));
        merge(lot, held, quarantined, part)
                .statusCode(422)
                .body("violations.code", contains("ON_INSPECTION_HOLD", "QUARANTINED", "NOT_DESCRIBED"))
                .body("violations.field", contains("lotIds[1]", "lotIds[2]", "lotIds[3]"));
    }

    @Test
    void whatIsSoldAsCertifiedIsNotDiluted() {
        var certified = stocked.inHub(hub, 7);
        var other = stocked.inHub(hub, 5);
        var certificate = Ids.next();
        assessments.hear(certified(certified, certificate));
        Api.confirmed(Api.reserved(certified, 2), CONDITION);
        merge(certified, other)
                .statusCode(422)
                .body("violations.code", contains("CERTIFICATE_DILUTED"))
                .body("violations.field", contains("lotIds[0]"));
        assessments.hear(certified(other, Ids.next()));
        merge(other, certified).statusCode(422).body("violations.field", contains("lotIds[1]"));
        assessments.hear(certified(other, certificate));
        merge(other, certified).statusCode(201);
    }

    @Test
    void onlyLotsThatOneHoldsAndEachOnce() {
        var lot = stocked.inHub(hub, 7);
        merge(lot, lot, Ids.next()).statusCode(422).body("violations.code", contains("DUPLICATE", "UNKNOWN_LOT"));
        merge(lot).statusCode(422).body("violations", hasSize(1));
        Api.as(Organisations.CONTRACTOR, "processor")
                .body(body(lot, stocked.inHub(hub, 5)))
                .post("/merges")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("UNKNOWN_LOT"));
    }

    @Test
    void ofMergesThatWantTheSameLotOneIsDone() {
        var shared = stocked.inHub(hub, 4);
        var works = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(number -> {
                    var own = stocked.inHub(hub, 3);
                    var body = number % 2 == 0 ? body(shared, own) : body(own, shared);
                    return () -> Api.operator().body(body).post("/merges").statusCode();
                })
                .toList();
        assertThat(together(works))
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 422)
                .hasSize(5);
        Api.stock(shared).body("onHand.value", equalTo("0")).body("children", hasSize(1));
        audit.check();
    }

    private static ObjectNode beams(String section, int condition) {
        var beams = Others.slabs(Ids.next(), 4);
        beams.putObject("geometry").put("section", section);
        beams.putObject("condition").put("technical", condition);
        return beams;
    }

    private static ObjectNode certified(UUID lot, UUID certificate) {
        return Others.quality(lot, Ids.next(), "CERTIFIED").put("certificateId", certificate.toString());
    }

    private static ValidatableResponse merge(UUID... lots) {
        return Api.operator().body(body(lots)).post("/merges").then();
    }

    private static String body(UUID... lots) {
        return Arrays.stream(lots).map("\"%s\""::formatted).collect(Collectors.joining(",", "{\"lotIds\": [", "]}"));
    }

    private static List<Integer> together(List<Callable<Integer>> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work).stream().map(Future::resultNow).toList();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
