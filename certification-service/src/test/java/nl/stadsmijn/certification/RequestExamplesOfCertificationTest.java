package nl.stadsmijn.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import nl.stadsmijn.kit.test.DocumentedRequests;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** Every request that the description shows works, to the letter, where there is what it names. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RequestExamplesOfCertificationTest {

    private static final UUID LOT = UUID.fromString("0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3");

    @TestHTTPResource("/")
    URI address;

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Test
    void areTakenAsTheyStand() {
        var requests = DocumentedRequests.of(address);
        ledger.slabs(LOT, 12);
        certifier.accredited(Organisations.CERTIFIER);

        post("/schemes", requests.body("addScheme"), 201, "id");
        var batch = post("/batches", requests.body("formBatch"), 201, "id");
        ledger.hold(LOT, UUID.fromString(batch));
        certifier.awaitState(UUID.fromString(batch), "OPEN");
        var sample = post("/batches/" + batch + "/samples", requests.body("drawSamples"), 201, "samples[0].id");
        certifier
                .calls()
                .header("If-Match", "\"1\"")
                .body(requests.body("putResults"))
                .put("/samples/" + sample + "/results")
                .then()
                .statusCode(200);

        var assessed = ledger.slabs(12);
        var open = certifier.opens(assessed);
        certifier.assessesWell(Organisations.CERTIFIER, open, assessed);
        var certificate = post("/batches/" + open + "/decision", requests.body("decideBatch"), 201, "certificateId");
        post("/certificates/" + certificate + "/revocation", requests.body("revokeCertificate"), 200, "id");

        assertThat(requests.unsent()).isEmpty();
    }

    private String post(String path, String body, int status, String wanted) {
        return certifier
                .calls()
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path(wanted);
    }
}
