package nl.stadsmijn.certification.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import nl.stadsmijn.certification.Certifier;
import nl.stadsmijn.certification.Ledger;
import nl.stadsmijn.certification.credential.Credentials;
import nl.stadsmijn.kit.identity.Role;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.Organisations;
import nl.stadsmijn.kit.test.events.KafkaProbe;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A certificate from the decision to its end, as the world sees it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CertificateTest {

    @Inject
    Certifier certifier;

    @Inject
    Ledger ledger;

    @Inject
    KafkaProbe kafka;

    @Inject
    CertificateService certificates;

    @Inject
    CertificateCredential credential;

    @Inject
    CertificateRepository repository;

    @Inject
    Credentials credentials;

    @Inject
    Jdbi jdbi;

    @Test
    void anybodyVerifiesACertificateWithThePublishedKeyAlone() throws Exception {
        var lot = ledger.slabs(12);
        var certificate = certifier.certifies(lot);

        var jws = JWSObject.parse(token(certificate));
        var key = JWKSet.parse(world("/.well-known/jwks.json")
                        .statusCode(200)
                        .extract()
                        .asString())
                .getKeyByKeyId(jws.getHeader().getKeyID())
                .toECKey();
        assertThat(jws.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(jws.getHeader().getType().toString()).isEqualTo("vc+jwt");
        var said = jws.getPayload().toJSONObject();
        assertThat(said.get("credentialSubject").toString())
                .contains(lot.toString(), "compressiveStrengthCharacteristic", "55.6");

        var forged = JWSObject.parse(jws.serialize()
                .replace(
                        jws.getParsedParts()[1].toString(),
                        com.nimbusds.jose.util.Base64URL.encode(
                                        jws.getPayload().toString().replace("55.6", "65.6"))
                                .toString()));
        assertThat(forged.getPayload().toString()).contains("65.6");
        assertThat(forged.verify(new ECDSAVerifier(key))).isFalse();
    }

    @Test
    void aValidCertificateCertifiesItsLots() {
        var lot = ledger.slabs(12);
        var certificate = certifier.certifies(lot);

        verification(certificate).body("valid", equalTo(true)).body("checks.passed", everyItem(equalTo(true)));
        var told = kafka.await(
                "certification.lots",
                event -> event.subject().equals(lot)
                        && event.data().path("status").asText().equals("CERTIFIED"));
        assertThat(told.data().path("certificateId").asText()).isEqualTo(certificate.toString());
        assertThat(told.data().path("samples")).hasSize(5);
        kafka.await("certification.certificates", "nl.stadsmijn.certification.certificate.changed.v1", certificate);
        certifier
                .passport(lot)
                .body("status", equalTo("CERTIFIED"))
                .body("verificationUrl", endsWith("/api/v1/certificates/%s/verification".formatted(certificate)))
                .body("history.status", hasItem("HOLD_REQUESTED"))
                .body("history.status", hasItem("CERTIFIED"));
    }

    @Test
    void aCertificateThatWasTamperedWithIsNotValid() {
        var certificate = certifier.certifies(ledger.slabs(12));
        sql(
                "UPDATE certificate SET properties = '[{\"name\":\"compressiveStrengthCharacteristic\",\"value\":\"99.9\",\"unit\":\"N/mm2\"}]' WHERE id = ?",
                certificate);
        verification(certificate)
                .body("valid", equalTo(false))
                .body("checks.find { it.name == 'SIGNATURE' }.passed", equalTo(true))
                .body("checks.find { it.name == 'CONTENT' }.passed", equalTo(false));

        sql("UPDATE certificate SET token = replace(token, '.', '.e30') WHERE id = ?", certificate);
        verification(certificate)
                .body("valid", equalTo(false))
                .body("checks.find { it.name == 'SIGNATURE' }.passed", equalTo(false));
    }

    @Test
    void aCertificateThatWasSignedUnderAnotherAddressOfThePlatformHolds() {
        var certificate = certifier.certifies(ledger.slabs(12));
        var before = credential.of(repository.find(certificate).orElseThrow(), "https://before.example");
        jdbi.useHandle(handle ->
                handle.execute("UPDATE certificate SET token = ? WHERE id = ?", credentials.sign(before), certificate));

        verification(certificate).body("valid", equalTo(true));
    }

    @Test
    void revocationIsSeenEverywhereAndReachesPartsOfTheLots() throws Exception {
        var lot = ledger.slabs(12);
        var certificate = certifier.certifies(lot);
        var part = ledger.madeOf(Instant.now(), lot);
        var partOfPart = ledger.madeOf(Instant.now(), part);
        certifier.awaitStatus(partOfPart, "CERTIFIED");
        assertThat(statusBit(certificate)).isFalse();

        certifier.revokes(certificate).statusCode(200).body("state", equalTo("REVOKED"));

        verification(certificate)
                .body("valid", equalTo(false))
                .body("checks.find { it.name == 'NOT_REVOKED' }.passed", equalTo(false))
                .body("certificate.reason", equalTo("mix-up of samples"));
        assertThat(statusBit(certificate)).isTrue();
        for (var each : new UUID[] {lot, part, partOfPart}) {
            certifier.awaitStatus(each, "REVOKED");
        }
        certifier.awaitStatus(ledger.madeOf(Instant.now(), part), "REVOKED");
        certifier.revokes(certificate).statusCode(409).body("type", endsWith("/problems/certificate-over"));
    }

    @Test
    void onlyWhoIssuedItRevokes() {
        var certificate = certifier.certifies(ledger.slabs(12));
        certifier
                .calls(Organisations.OTHER, Role.CERTIFIER)
                .body(Map.of("reason", "envy"))
                .post("/certificates/%s/revocation".formatted(certificate))
                .then()
                .statusCode(403);
        verification(certificate).body("valid", equalTo(true));
    }

    @Test
    void aCertificateLastsThroughItsLastDay() {
        var lot = ledger.slabs(12);
        var certificate = certifier.certifies(lot);
        var lastDay =
                LocalDate.parse(world("/certificates/" + certificate).extract().path("validUntil"));

        certificates.expire(lastDay);
        world("/certificates/" + certificate).body("state", equalTo("ISSUED"));

        while (certificates.expire(lastDay.plusDays(1)) > 0) {
            certifier.awaitStatus(lot, "EXPIRED");
        }
        verification(certificate)
                .body("valid", equalTo(false))
                .body("checks.find { it.name == 'NOT_EXPIRED' }.passed", equalTo(false));
        certifier.forms(lot).statusCode(201);
    }

    @Test
    void aPartThatComesBeforeItsParentInheritsAllTheSame() {
        var lot = ledger.slabs(12);
        certifier.certifies(lot);
        var part = Ids.next();
        var partOfPart = ledger.madeOf(Instant.now(), part);
        ledger.madeOf(part, Instant.now(), lot);

        certifier.awaitStatus(part, "CERTIFIED");
        certifier.awaitStatus(partOfPart, "CERTIFIED");
    }

    @Test
    void aFormatThatIsNotThereIsRefused() {
        var certificate = certifier.certifies(ledger.slabs(12));
        given().accept("application/pdf")
                .get("/api/v1/certificates/" + certificate)
                .then()
                .statusCode(406);
        given().accept("application/json")
                .get("/api/v1/certificates/" + certificate)
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("lotIds", not(hasSize(0)));
    }

    private boolean statusBit(UUID certificate) throws Exception {
        var status = (Map<?, ?>)
                JWSObject.parse(token(certificate)).getPayload().toJSONObject().get("credentialStatus");
        var url = status.get("statusListCredential").toString();
        var list = given().get(url.substring(url.indexOf("/api/v1")))
                .then()
                .statusCode(200)
                .contentType("application/vc+jwt")
                .extract()
                .asString();
        var subject =
                (Map<?, ?>) JWSObject.parse(list).getPayload().toJSONObject().get("credentialSubject");
        var place = Integer.parseInt(status.get("statusListIndex").toString());
        return (unpacked(subject.get("encodedList").toString())[place / 8] & (0x80 >> (place % 8))) != 0;
    }

    private static byte[] unpacked(String encoded) throws IOException {
        try (var unzipped = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            return unzipped.readAllBytes();
        }
    }

    private static String token(UUID certificate) {
        return given().accept("application/vc+jwt")
                .get("/api/v1/certificates/" + certificate)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse world(String path) {
        return given().get("/api/v1" + path).then();
    }

    private static ValidatableResponse verification(UUID certificate) {
        return world("/certificates/%s/verification".formatted(certificate)).statusCode(200);
    }

    private void sql(String statement, UUID id) {
        jdbi.useHandle(handle -> handle.execute(statement, id));
    }
}
