package nl.stadsmijn.gateway.passport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static nl.stadsmijn.gateway.SamplePassport.CERTIFICATE;
import static nl.stadsmijn.gateway.SamplePassport.LOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.stadsmijn.gateway.SamplePassport;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page where people see whether a certificate can be trusted. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class VerificationPageTest {

    private static final String PATH = "/verify/" + CERTIFICATE;

    @BeforeEach
    void servicesAnswer() {
        Upstreams.reset();
        SamplePassport.stub();
    }

    @Test
    void isWhereThePassportLeads() {
        assertThat(given().accept("text/html").get("/id/" + LOT + "?lang=nl").asString())
                .contains("<a href=\"" + PATH + "?lang=nl\">Controleer het certificaat</a>");
    }

    @Test
    void saysWhatWasCheckedInDutchAndEnglish() {
        var dutch = get(PATH, "nl");
        assertThat(dutch.statusCode()).isEqualTo(200);
        assertThat(dutch.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(dutch.header("Content-Language")).isEqualTo("nl");
        assertThat(dutch.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(dutch.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(dutch.asString())
                .contains("badge good", "Het certificaat is geldig", "Gecontroleerd op 1 juli 2027, 00:30")
                .contains("Ondertekend door dit platform</dt><dd>Ja", "Niet ingetrokken</dt><dd>Ja")
                .contains("5 maart 2028", "/id/" + LOT + "?lang=nl");
        assertThat(get(PATH, "en").asString()).contains("The certificate is valid", "Signed by this platform");
    }

    @Test
    void saysThatACertificateWasRevokedAndWhy() {
        SamplePassport.stubVerification(okJson(SamplePassport.section("verification")
                .replace("\"valid\": true", "\"valid\": false")
                .replace("\"NOT_REVOKED\", \"passed\": true", "\"NOT_REVOKED\", \"passed\": false")
                .replace("\"properties\": []", "\"reason\": \"<b>cracked\"")));
        assertThat(get(PATH, "nl").asString())
                .contains("badge warn", "Het certificaat is niet geldig", "Niet ingetrokken</dt><dd>Nee")
                .contains("&lt;b&gt;cracked")
                .doesNotContain("<b>");
    }

    @Test
    void isAPageAlsoWhenThereIsNoSuchCertificate() {
        SamplePassport.stubVerification(aResponse().withStatus(404));
        for (var path : new String[] {PATH, "/verify/nonsense"}) {
            var missing = get(path, "nl");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.asString()).contains("Geen certificaat gevonden");
        }
    }

    @Test
    void isAPageAlsoWhenItCannotBeChecked() {
        SamplePassport.stubVerification(serverError());
        var down = get(PATH, "en");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.header("Retry-After")).isEqualTo("5");
        assertThat(down.asString()).contains("can&#39;t be verified at the moment");
    }

    @Test
    void isAPageAlone() {
        assertProblem(given().accept("application/json").get(PATH), "not-acceptable", PATH);
    }

    private static Response get(String path, String language) {
        return given().accept("text/html").header("Accept-Language", language).get(path);
    }
}
