package nl.stadsmijn.gateway.passport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static io.restassured.RestAssured.given;
import static nl.stadsmijn.gateway.ProblemChecks.assertProblem;
import static nl.stadsmijn.gateway.SamplePassport.LOT;
import static nl.stadsmijn.gateway.SamplePassport.PARENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import nl.stadsmijn.gateway.SamplePassport;
import nl.stadsmijn.gateway.Upstreams;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that a scan of the QR code on a piece leads to. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
@WithTestResource(Upstreams.class)
class PassportPageTest {

    @BeforeEach
    void servicesAnswer() {
        Upstreams.reset();
        SamplePassport.stub();
    }

    @Test
    void isDutchForTheDutch() {
        var answer = page("/id/" + LOT, "nl-NL,nl;q=0.9,en;q=0.8");
        assertThat(answer.header("Content-Language")).isEqualTo("nl");
        assertThat(text(answer))
                .contains("<html lang=\"nl\">")
                .contains("Wat het is", "Waar het is geweest", "Hoe goed het is", "Gecertificeerd")
                .contains(
                        "Kanaalplaat",
                        "Prefab betonelement",
                        "2838,5 kg",
                        "7910 mm (afgeleid)",
                        "Asbest: afwezig, onderzocht")
                .contains(
                        "20 november 2026, 10:30</time> Aangeboden 12 stuks Ingebouwd in de donor: Woningen Wolfskuil")
                .contains("Verloren gegaan 1 stuk ")
                .contains("Karakteristieke druksterkte 52,3 N/mm²", "Geldig tot en met 5 maart 2028");
    }

    @Test
    void isEnglishForOthers() {
        var answer = page("/id/" + LOT, "de,fr;q=0.9,en;q=0.5");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(text(answer))
                .contains("<html lang=\"en\">")
                .contains("What it is", "Where it has been", "How good it is", "Certified")
                .contains("Hollow-core slab", "Precast concrete element", "2838.5 kg", "7910 mm (derived)")
                .contains("20 November 2026, 10:30</time> Listed 12 pieces Built into the donor: Woningen Wolfskuil")
                .contains("Lost 1 piece ")
                .contains("Characteristic compressive strength 52.3 N/mm²", "Valid until 5 March 2028");
    }

    @Test
    void showsItsPhotos() {
        assertThat(page("/id/" + LOT, "nl").asString()).doesNotContain("<img");
        var photo = "0192f0c8-0000-7a4b-8c5d-6e7f80910001";
        SamplePassport.stub(
                Upstreams.INVENTORY,
                okJson(SamplePassport.section("description")
                        .replaceFirst(
                                "\\{",
                                "{\"photos\":[{\"id\":\"" + photo
                                        + "\",\"caption\":\"Oplegging \\\\\"as 3\\\\\"\"}],")));
        assertThat(page("/id/" + LOT, "nl").asString())
                .contains("<a href=\"/api/v1/photos/" + photo + "?size=screen\">")
                .contains(
                        "<img src=\"/api/v1/photos/" + photo + "?size=thumbnail\" alt=\"Oplegging &quot;as 3&quot;\"");
    }

    @Test
    void isInTheLanguageAskedFor() {
        assertThat(page("/id/" + LOT + "?lang=en", "nl").header("Content-Language"))
                .isEqualTo("en");
        assertThat(page("/id/" + LOT + "?lang=nl", "en").header("Content-Language"))
                .isEqualTo("nl");
    }

    @Test
    void leadsToTheOtherLanguage() {
        assertThat(text(page("/id/" + LOT, "nl")))
                .contains("<a lang=\"en\" hreflang=\"en\" href=\"?lang=en\">English</a>");
    }

    @Test
    void tellsTimeAsInTheNetherlands() {
        assertThat(text(page("/id/" + LOT, "nl")))
                .contains("<time datetime=\"2027-06-30T22:30:00Z\">1 juli 2027, 00:30</time>"); // summer time
    }

    @Test
    void saysHowMuchThereIsNowAndWhatItWentInto() {
        var whole = SamplePassport.section("history");
        var split =
                whole.replace("\"kind\": \"SAMPLED\"", "\"otherLotId\": \"" + PARENT + "\", \"kind\": \"SPLIT_OFF\"");
        assertThat(split).isNotEqualTo(whole);
        SamplePassport.stub(Upstreams.HUB, okJson(split));
        var page = text(page("/id/" + LOT, "nl"));
        assertThat(page).contains("Geleverd", "10 stuks", "Afgeboekt", "1 stuk").doesNotContain("Onderweg");
        assertThat(page.split("Betreft deze andere partij")).hasSize(4);
    }

    @Test
    void leadsToTheLotThatItCameOutOf() {
        assertThat(text(page("/id/" + LOT, "nl")))
                .contains("<a href=\"/id/" + PARENT + "?lang=nl\">Betreft deze andere partij</a>");
    }

    @Test
    void showsWhatPeopleWroteAsText() {
        SamplePassport.stub(
                Upstreams.INVENTORY,
                okJson(SamplePassport.section("description")
                        .replace("Kanaalplaat 7910", "<script>alert(1)</script>")
                        .replace("Nijmegen", "\\\"><img src=x onerror=alert(2)>")));
        SamplePassport.stub(
                Upstreams.HUB,
                okJson(SamplePassport.section("history").replace("Woningen Wolfskuil", "<script>alert(3)</script>")));
        SamplePassport.stub(
                Upstreams.CERTIFICATION,
                okJson(SamplePassport.section("quality")
                        .replace("\"hollow-core-slab\"", "\"x\\\" onclick=\\\"alert(4)\"")
                        .replace("N/mm2", "<i>")));
        var answer = page("/id/" + LOT, "nl");
        assertThat(answer.asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;script&gt;alert(3)&lt;/script&gt;")
                .doesNotContain("<script", "<img", "<i>", "\" onclick");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void saysInThePartWhatCannotBeReadNow() {
        SamplePassport.stub(Upstreams.CERTIFICATION, serverError());
        assertThat(text(page("/id/" + LOT, "nl")))
                .containsSubsequence("Certificering nu onbekend", "Hoe goed het is", "Dit deel is nu niet te lezen")
                .doesNotContain("Niet gecertificeerd");
        SamplePassport.stub();
        SamplePassport.stub(Upstreams.HUB, serverError());
        assertThat(text(page("/id/" + LOT, "en")))
                .containsSubsequence(
                        "Where it has been", "This part can&#39;t be read at the moment", "How good it is");
    }

    @Test
    void showsLotsThatAreNotCertifiedOrNoLongerSo() {
        SamplePassport.stub(Upstreams.CERTIFICATION, okJson("{\"status\":\"UNCERTIFIED\",\"properties\":[]}"));
        assertThat(text(page("/id/" + LOT, "nl"))).contains("Niet gecertificeerd");
        SamplePassport.stub(
                Upstreams.CERTIFICATION,
                okJson(SamplePassport.section("quality")
                        .replace("\"CERTIFIED\",\n  \"scheme\"", "\"REVOKED\",\n  \"scheme\"")));
        assertThat(text(page("/id/" + LOT, "nl")))
                .contains("Certificaat ingetrokken")
                .doesNotContain("Controleer het certificaat");
    }

    @Test
    void isAPageAlsoWhenThereIsNoPassport() {
        SamplePassport.stub(Upstreams.INVENTORY, aResponse().withStatus(404));
        SamplePassport.stub(Upstreams.HUB, aResponse().withStatus(404));
        var missing =
                given().header("Accept-Language", "nl").accept("text/html").get("/id/" + LOT);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith("text/html");
        assertThat(missing.asString()).contains("<html lang=\"nl\">", "Geen paspoort gevonden", LOT);
    }

    @Test
    void isAPageAlsoForWhatIsNoLot() {
        var nonsense = given().accept("text/html").get("/id/{id}", "<b>no lot");
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.asString()).contains("&lt;b&gt;no lot").doesNotContain("<b>");
    }

    @Test
    void isAPageAlsoWhenNothingCanBeRead() {
        SamplePassport.stub(Upstreams.INVENTORY, serverError());
        SamplePassport.stub(Upstreams.HUB, serverError());
        var down = given().header("Accept-Language", "en").accept("text/html").get("/id/" + LOT);
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.header("Retry-After")).isEqualTo("5");
        assertThat(down.asString()).contains("The passport can&#39;t be read at the moment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "application/pdf",
                "image/png, text/html;q=0",
                "application/json;q=0, */*;q=0",
                "no media type"
            })
    void isNotGivenInAFormatThatThereIsNot(String accepted) {
        var refused = given().header("Accept", accepted).get("/id/" + LOT);
        assertProblem(refused, "not-acceptable", "/id/" + LOT);
        assertVaries(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/ld+json", "application/json", "*/*"})
    void tellsCachesWhatItWasChosenBy(String accepted) {
        assertVaries(given().accept(accepted).get("/id/" + LOT));
        SamplePassport.stub(Upstreams.INVENTORY, aResponse().withStatus(404));
        SamplePassport.stub(Upstreams.HUB, aResponse().withStatus(404));
        var missing = given().accept(accepted).get("/id/" + LOT);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertVaries(missing);
    }

    private static void assertVaries(Response answer) {
        assertThat(answer.headers().getValues("Vary")).containsExactly("Accept, Accept-Language");
    }

    private static Response page(String path, String languages) {
        var answer =
                given().accept("text/html").header("Accept-Language", languages).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=UTF-8");
        return answer;
    }

    /** The page with its layout's white space taken out, and without the tags that stand between a label and its text. */
    private static String text(Response page) {
        return page.asString()
                .replaceAll("</?(?:dl|dt|dd|div|li|p|span|small)\\b[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
