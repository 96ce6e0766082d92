package nl.stadsmijn.hub.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.Stocked;
import nl.stadsmijn.hub.harvest.Descriptions;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten doors of 2.0 × 0.9 × 0.05 m, described at 25 kg each and then at 50: what follows from the description follows it, and what somebody said stays. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DescribedSpacesTest {

    @Inject
    Descriptions descriptions;

    @Inject
    Stocked stocked;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    RoomAudit audit;

    @Inject
    Rooms rooms;

    @Inject
    SettableClock clock;

    @Inject
    Jdbi jdbi;

    private final UUID lot = Ids.next();
    private UUID hub;

    @BeforeEach
    void aHubAndDoorsOnASite() {
        productTypes.hearTheUsual();
        hub = Api.hub(Organisations.HUB);
        stocked.onSite(doors("25", 50));
    }

    @AfterEach
    void whatIsCountedIsWhatLiesThere() {
        audit.check(hub);
        clock.reset();
    }

    @Test
    void theMassInAHubIsAsTheDescriptionHasItNow() {
        takeIn("");
        correct("50", 50);
        Api.operator()
                .get("/hubs/%s/lots".formatted(hub))
                .then()
                .body("items[0].space.massT", equalTo(0.5f))
                .body("items[0].space.volumeM3", equalTo(0.9f));
        Api.operator()
                .get("/hubs/%s/occupancy".formatted(hub))
                .then()
                .body("limits.find { it.limit == 'MASS' }.taken", equalTo(0.5f));
        Api.operator().get("/hubs/%s/ageing?state=STORED".formatted(hub)).then().body("items.massT", contains(0.5f));
    }

    /** How it is said, and what the doors take once the description has changed: 0.5 t and 1.8 m³ as far as nobody said it. */
    @ParameterizedTest
    @CsvSource({
        "nobody, , 0.5, 1.8",
        "at the door, massT: 0.3, 0.3, 1.8",
        "at the door, volumeM3: 1.2, 0.5, 1.2",
        "at the door, floorM2: 4, 0.5, 1.8",
        "announced, massT: 0.3, 0.3, 1.8",
        "announced, volumeM3: 1.2, 0.5, 1.2",
        "shelved, massT: 0.3, 0.3, 1.8",
        "shelved, floorM2: 4, 0.5, 1.8"
    })
    void whatSomebodySaidStays(String how, String said, String mass, String volume) {
        var space = said == null ? "" : ", \"space\": {\"%s}".formatted(said.replace(":", "\":"));
        if (how.equals("announced")) {
            Api.contractor()
                    .body("{\"expectedOn\": \"%s\", \"lines\": [{\"lotId\": \"%s\"%s}]}"
                            .formatted(clock.instant().toString().substring(0, 10), lot, space))
                    .post("/hubs/%s/announcements".formatted(hub))
                    .then()
                    .statusCode(201);
        }
        takeIn(how.equals("at the door") ? space : "");
        if (how.equals("shelved")) {
            shelve(lot, space);
        }
        correct("50", 100);
        taken(mass, volume);
    }

    /** What was measured once and then shelved elsewhere is still said, and what was not still follows. */
    @Test
    void aMeasureThatIsSaidAnewLeavesTheOthersAsTheyWere() {
        takeIn(", \"space\": {\"massT\": 0.3, \"places\": 2.5}");
        shelve(lot, ", \"space\": {\"floorM2\": 4}");
        correct("50", 100);
        taken("0.3", "1.8");
        assertThat(rooms.use(hub).taken().places()).isEqualByComparingTo("3");
    }

    @Test
    void whatIsLeftAndWhatIsSplitOffFollowToo() {
        takeIn("");
        var part = UUID.fromString(Api.operator()
                .body("{\"parts\": [{\"amount\": {\"value\": \"4\", \"unit\": \"piece\"}}]}")
                .post("/stock/%s/splits".formatted(lot))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0].lotId"));
        correct("50", 50);
        taken("0.4", "0.9");
        stocked.describe(doors("50", 50), part);
        taken("0.5", "0.9");
    }

    @Test
    void whatNobodyWeighedHasItsMassOnceItIsDescribedWithOne() {
        takeIn("");
        correct(null, 50);
        assertThat(rooms.use(hub).unknown(Limit.MASS)).isEqualTo(1);
        correct("50", 50);
        taken("0.5", "0.9");
    }

    @Test
    void anotherHubIsAskedForTheMassOfNow() {
        takeIn("");
        correct("50", 50);
        var small = Api.id(Api.as(Organisations.OTHER, "hub-operator")
                .body("""
                        {"name": "Kleine hub", "type": "URBAN_MINING_HUB", "place": {"lat": 51.98, "lon": 5.9}, "capacity": {"massT": 0.2}}
                        """)
                .post("/hubs")
                .then()
                .statusCode(201));
        Api.operator()
                .body("{\"toHubId\": \"%s\", \"expectedOn\": \"2099-03-02\", \"lines\": [%s]}"
                        .formatted(small, Api.line(lot, "5", "piece")))
                .post("/transfers")
                .then()
                .statusCode(409)
                .body("violations.code", contains("NO_ROOM"))
                .body("violations[0].message", containsString("mass: 0.2 t free, this takes 0.25 t"));
    }

    @Test
    void whatWasWeighedAtATreatmentHasThatMass() {
        takeIn(", \"space\": {\"massT\": 0.25}");
        correct("50", 50);
        treat();
        taken("0.3", "0.9");
    }

    /** Fees are of days, and the ledger's days are over: only what is from today on changes. */
    @Test
    void daysThatAreOverStayAsTheyWere() {
        takeIn("");
        clock.pass(Duration.ofDays(3));
        correct("50", 50);
        assertThat(masses()).containsExactly("0.250", "0.500");
        correct("60", 50);
        assertThat(masses()).containsExactly("0.250", "0.600");
    }

    /** A lot that is only listed, or on its way to nowhere, has no space yet that could change. */
    @Test
    void whatLiesInNoHubTakesNothing() {
        correct("50", 50);
        assertThat(rooms.measured(List.of(lot))).isEmpty();
        takeIn("");
        taken("0.5", "0.9");
    }

    private ObjectNode doors(String massPerUnit, int thickness) {
        var doors = Others.slabs(lot, 10).put("origin", "DIRECT_LISTING").put("productType", "timber-door");
        doors.put("massPerUnit", massPerUnit)
                .putObject("geometry")
                .put("lengthMm", 2000)
                .put("widthMm", 900)
                .put("thicknessMm", thickness);
        return doors;
    }

    private void correct(String massPerUnit, int thickness) {
        descriptions.hear(doors(massPerUnit, thickness));
    }

    private void takeIn(String space) {
        Api.intake(hub, "{\"lotId\": \"%s\"%s}".formatted(lot, space)).body("lines[0].result", equalTo("RECEIVED"));
    }

    private ValidatableResponse shelve(UUID lot, String space) {
        return Api.operator()
                .body("{\"lines\": [{\"lotId\": \"%s\"%s}]}".formatted(lot, space))
                .post("/hubs/%s/shelvings".formatted(hub))
                .then()
                .statusCode(200);
    }

    /** Two of them, weighed at 100 kg before and after. */
    private void treat() {
        Api.operator()
                .body("""
                        {"kind": "CLEAN", "amount": {"value": "2", "unit": "piece"}, "mass": {"value": "100", "unit": "kg"},
                         "yields": [{"productType": "timber-door", "amount": {"value": "2", "unit": "piece"}, "mass": {"value": "100", "unit": "kg"}}],
                         "startedAt": "%s", "finishedAt": "%s"}""".formatted(clock.instant(), clock.instant()))
                .post("/stock/%s/treatments".formatted(lot))
                .then()
                .statusCode(201);
    }

    private void taken(String mass, String volume) {
        var taken = rooms.use(hub).taken();
        assertThat(taken.massT()).isEqualByComparingTo(mass);
        assertThat(taken.volumeM3()).isEqualByComparingTo(volume);
    }

    private List<String> masses() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT mass_t FROM stay WHERE lot_id = :lot ORDER BY since")
                        .bind("lot", lot)
                        .mapTo(BigDecimal.class)
                        .map(BigDecimal::toPlainString)
                        .list());
    }
}
