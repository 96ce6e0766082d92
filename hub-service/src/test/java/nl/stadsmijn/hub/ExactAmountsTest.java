package nl.stadsmijn.hub;

import static org.hamcrest.Matchers.emptyIterable;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.hub.stock.LedgerAudit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asphalt is counted in tonnes, to the kilogram: what is finer is refused wherever it is asked, and never rounded. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ExactAmountsTest {

    @Inject
    Stocked stocked;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    LedgerAudit audit;

    private UUID hub;
    private UUID lot;

    @BeforeEach
    void tenTonnesInAHub() {
        productTypes.hearTheUsual();
        hub = Api.hub(Organisations.HUB);
        lot = stocked.inHub(hub, asphalt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "0.5", "1234.4"})
    void whatIsFinerThanTheLotIsCountedIsRefused(String kg) {
        var amount = "{\"value\": \"%s\", \"unit\": \"kg\"}".formatted(kg);
        var line = "{\"lotId\": \"%s\", \"amount\": %s}".formatted(lot, amount);
        refuse(Api.operator(), "/stock/%s/splits".formatted(lot), "{\"parts\": [{\"amount\": %s}]}".formatted(amount));
        refuse(
                Api.contractor(),
                "/stock/%s/title-transfers".formatted(lot),
                "{\"toOwnerId\": \"%s\", \"reason\": \"sold\", \"amount\": %s}".formatted(Organisations.HUB, amount));
        refuse(
                Api.contractor(),
                "/stock/%s/dispositions".formatted(lot),
                "{\"kind\": \"RETURN\", \"amount\": %s, \"reason\": \"fetched\"}".formatted(amount));
        refuse(
                Api.operator(),
                "/transfers",
                "{\"toHubId\": \"%s\", \"expectedOn\": \"2099-03-02\", \"lines\": [%s]}"
                        .formatted(Api.hub(Organisations.HUB), line));
        refuse(Api.architect(), "/reservations", "{\"lines\": [%s]}".formatted(line));
        refuse(Api.operator(), "/stock/%s/treatments".formatted(lot), """
                {"kind": "CLEAN", "amount": %s, "startedAt": "%s", "finishedAt": "%s", "yields": [{"productType": "hollow-core-slab", "amount": {"value": "1", "unit": "piece"}, "mass": %s}]}
                """.formatted(
                        amount, Instant.now(), Instant.now(), amount));
        var onSite = stocked.onSite(asphalt());
        refuse(
                Api.contractor(),
                "/hubs/%s/announcements".formatted(hub),
                "{\"expectedOn\": \"%s\", \"lines\": [{\"lotId\": \"%s\", \"amount\": %s}]}"
                        .formatted(LocalDate.now().plusDays(5), onSite, amount));
        Api.intake(hub, "{\"lotId\": \"%s\", \"amount\": %s}".formatted(onSite, amount))
                .body("lines[0].refusal.code", equalTo("too-precise"));
        Api.stock(lot).body("onHand.value", equalTo("10"));
        audit.check();
    }

    private static void refuse(RequestSpecification as, String path, String body) {
        as.body(body)
                .post(path)
                .then()
                .statusCode(422)
                .body("violations.code", not(emptyIterable()))
                .body("violations.code", everyItem(equalTo("TOO_PRECISE")));
    }

    private static ObjectNode asphalt() {
        var asphalt = Others.slabs(Ids.next(), 1);
        ((ObjectNode) asphalt.get("amount")).put("value", "10").put("unit", "t");
        return asphalt;
    }
}
