package nl.stadsmijn.certification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.certification.scheme.SchemeService;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.Tokens;

/** An accredited certifier at work, by HTTP as everybody. */
@ApplicationScoped
public class Certifier {

    private static final String SCHEME = "hollow-core-slab";

    private final SchemeService schemes;
    private final Ledger ledger;

    Certifier(SchemeService schemes, Ledger ledger) {
        this.schemes = schemes;
        this.ledger = ledger;
    }

    public void accredited(UUID organisation) {
        schemes.accredit(SCHEME, organisation);
    }

    public RequestSpecification calls() {
        return calls(Organisations.CERTIFIER, Role.CERTIFIER);
    }

    public RequestSpecification calls(UUID organisation, String role) {
        return given().basePath("/api/v1")
                .contentType(ContentType.JSON)
                .header("Authorization", Tokens.bearer(organisation, role));
    }

    public ValidatableResponse forms(UUID... lots) {
        return formsAs(Organisations.CERTIFIER, lots);
    }

    public ValidatableResponse formsAs(UUID organisation, UUID... lots) {
        accredited(organisation);
        return calls(organisation, Role.CERTIFIER)
                .body(Map.of("scheme", SCHEME, "lotIds", lots))
                .post("/batches")
                .then();
    }

    /** A batch that the ledger holds the lots for. */
    public UUID opens(UUID... lots) {
        return opensAs(Organisations.CERTIFIER, lots);
    }

    public UUID opensAs(UUID organisation, UUID... lots) {
        var batch = UUID.fromString(
                formsAs(organisation, lots).statusCode(201).extract().path("id"));
        Arrays.stream(lots).forEach(lot -> ledger.hold(lot, batch));
        awaitState(organisation, batch, "OPEN");
        return batch;
    }

    public void awaitState(UUID batch, String state) {
        awaitState(Organisations.CERTIFIER, batch, state);
    }

    public void awaitState(UUID organisation, UUID batch, String state) {
        await().untilAsserted(() -> calls(organisation, Role.CERTIFIER)
                .get("/batches/" + batch)
                .then()
                .body("state", equalTo(state)));
    }

    /** Draws pieces, all destructive, and returns their ids. */
    public List<UUID> draws(UUID organisation, UUID batch, UUID lot, int pieces) {
        var samples = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= pieces; i++) {
            samples.add(Map.of(
                    "lotId",
                    lot,
                    "marking",
                    "KP-%02d".formatted(i),
                    "amount",
                    Map.of("value", "1", "unit", "piece"),
                    "destructive",
                    i <= 3));
        }
        List<String> ids = calls(organisation, Role.CERTIFIER)
                .body(Map.of("samples", samples))
                .post("/batches/%s/samples".formatted(batch))
                .then()
                .statusCode(201)
                .extract()
                .path("samples.id");
        return ids.stream().map(UUID::fromString).toList();
    }

    public ValidatableResponse measures(
            UUID organisation, UUID sample, String strength, String cover, String condition) {
        var results = new ArrayList<Map<String, String>>();
        if (strength != null) {
            results.add(result("compressiveStrength", strength, "N/mm2"));
        }
        results.add(result("concreteCover", cover, "mm"));
        results.add(result("visualCondition", condition, "1"));
        return calls(organisation, Role.CERTIFIER)
                .header("If-Match", "\"1\"")
                .body(Map.of("results", results))
                .put("/samples/%s/results".formatted(sample))
                .then();
    }

    /** Draws five of twelve pieces, and finds nothing wrong with them. */
    public void assessesWell(UUID organisation, UUID batch, UUID lot) {
        var samples = draws(organisation, batch, lot, 5);
        var strengths = Arrays.asList("58", "59", "60", null, null);
        for (int i = 0; i < samples.size(); i++) {
            measures(organisation, samples.get(i), strengths.get(i), "34", "2").statusCode(200);
        }
    }

    public ValidatableResponse decides(UUID batch, String decision) {
        return decides(Organisations.CERTIFIER, batch, decision);
    }

    public ValidatableResponse decides(UUID organisation, UUID batch, String decision) {
        return calls(organisation, Role.CERTIFIER)
                .body(Map.of("decision", decision, "remarks", "see the report"))
                .post("/batches/%s/decision".formatted(batch))
                .then();
    }

    /** The whole way, for a lot of twelve pieces. @return the certificate */
    public UUID certifies(UUID lot) {
        return certifies(Organisations.CERTIFIER, lot);
    }

    public UUID certifies(UUID organisation, UUID lot) {
        var batch = opensAs(organisation, lot);
        assessesWell(organisation, batch, lot);
        return UUID.fromString(decides(organisation, batch, "APPROVED")
                .statusCode(201)
                .extract()
                .path("certificateId"));
    }

    public ValidatableResponse revokes(UUID certificate) {
        return calls().body(Map.of("reason", "mix-up of samples"))
                .post("/certificates/%s/revocation".formatted(certificate))
                .then();
    }

    /** What the gateway is told of a lot. */
    public ValidatableResponse passport(UUID lot) {
        return calls(Organisations.OTHER, Role.GATEWAY)
                .get("/internal/passports/" + lot)
                .then()
                .statusCode(200);
    }

    public void awaitStatus(UUID lot, String status) {
        await().untilAsserted(() -> passport(lot).body("status", equalTo(status)));
    }

    private static Map<String, String> result(String property, String value, String unit) {
        return Map.of("property", property, "value", value, "unit", unit, "measuredAt", "2026-11-20T09:00:00Z");
    }
}
