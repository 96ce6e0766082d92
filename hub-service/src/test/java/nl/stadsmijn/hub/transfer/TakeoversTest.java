package nl.stadsmijn.hub.transfer;

import static nl.stadsmijn.hub.transfer.Transferring.OTHER_OPERATOR;
import static nl.stadsmijn.hub.transfer.Transferring.dispatch;
import static nl.stadsmijn.hub.transfer.Transferring.line;
import static nl.stadsmijn.hub.transfer.Transferring.plan;
import static nl.stadsmijn.hub.transfer.Transferring.receive;
import static nl.stadsmijn.hub.transfer.Transferring.receiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.hub.Api;
import nl.stadsmijn.hub.SettableClock;
import nl.stadsmijn.hub.consignment.Consigning;
import nl.stadsmijn.hub.deadline.StoredLots;
import nl.stadsmijn.hub.producttype.KnownProductTypes;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands of the ladder when a lot goes from one hub to another: its rung is as it was, and whoever has it knows. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TakeoversTest {

    @Inject
    StoredLots stored;

    @Inject
    KnownProductTypes productTypes;

    @Inject
    SettableClock clock;

    private LocalDate today;
    private UUID from;
    private UUID lot;

    @BeforeEach
    void aLotThatLeaves() {
        productTypes.hearTheUsual();
        today = LocalDate.now(clock);
        from = StoredLots.hub(Organisations.HUB, 11.001, -42.0, "{\"days\": 100}");
        lot = stored.in(from);
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void theOwnersAlertStandsWhereverTheLotLiesAndTheOperatorThatTakesItOverIsTold() {
        var to = StoredLots.hub(OTHER_OPERATOR, 12.0, -42.0, "{}");
        var transfer = plan(to, line(lot, null));
        dispatch(transfer);
        reach(75);
        assertThat(standing(Api.contractor())).containsExactly("OWNER PRESSING " + from);
        assertThat(standing(Api.operator())).containsExactly("OPERATOR PRESSING " + from);
        assertThat(standing(receiver())).isEmpty();

        receive(transfer, "").statusCode(200);
        assertThat(standing(Api.contractor())).containsExactly("OWNER PRESSING " + to);
        assertThat(standing(Api.operator())).isEmpty();
        assertThat(standing(receiver())).containsExactly("OPERATOR PRESSING " + to);

        reach(95);
        assertThat(standing(Api.contractor())).containsExactly("OWNER FINAL " + to);
        assertThat(standing(receiver())).containsExactly("OPERATOR FINAL " + to);
    }

    @Test
    void whoWasToldOfARungIsNotToldAgain() {
        var there = StoredLots.hub(Organisations.HUB, 12.0, -42.0, "{}");
        reach(75);
        take(there);
        assertThat(standing(Api.operator())).containsExactly("OPERATOR PRESSING " + there);
        take(from);
        assertThat(standing(Api.operator())).containsExactly("OPERATOR PRESSING " + from);
        assertThat(told(Api.operator().queryParam("past", true))).hasSize(1);
    }

    @Test
    void ofWhatIsOnNoRungYetNobodyIsTold() {
        var to = StoredLots.hub(OTHER_OPERATOR, 12.0, -42.0, "{}");
        var transfer = plan(to, line(lot, null));
        dispatch(transfer);
        receive(transfer, "").statusCode(200);
        assertThat(told(receiver().queryParam("past", true))).isEmpty();
    }

    /** To another hub of the same operator. */
    private void take(UUID to) {
        var transfer = plan(to, line(lot, null));
        dispatch(transfer);
        Consigning.receive(Api.operator(), "/transfers/" + transfer, "").statusCode(200);
    }

    private void reach(int days) {
        clock.reach(today.plusDays(days));
        stored.sweep();
    }

    private List<String> standing(RequestSpecification who) {
        return told(who).stream()
                .map(each -> "%s %s %s".formatted(each.get("as"), each.get("step"), each.get("hubId")))
                .toList();
    }

    private List<Map<String, Object>> told(RequestSpecification who) {
        return who.queryParam("limit", 200)
                .get("/alerts")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.lotId == '%s' }".formatted(lot));
    }
}
