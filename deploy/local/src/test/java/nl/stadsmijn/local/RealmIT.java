package nl.stadsmijn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real Keycloak says of the demo users and machine clients: every service relies on these claims. */
class RealmIT {
    private static final Map<String, String> ORGANISATIONS = Map.of(
            "demo-sloopbedrijf", "01990000-0000-7000-8000-000000000001",
            "demo-architectenbureau", "01990000-0000-7000-8000-000000000002",
            "demo-hub-arnhem", "01990000-0000-7000-8000-000000000003",
            "demo-keuringsinstituut", "01990000-0000-7000-8000-000000000004");

    @TempDir
    static Path folder;

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.in(Path.of("../.."))
                .data(folder)
                .freePorts()
                .only(Part.POSTGRES, Part.KEYCLOAK)
                .build();
        platform.start();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @ParameterizedTest
    @CsvSource({
        "contractor, demo-sloopbedrijf",
        "surveyor, demo-sloopbedrijf",
        "owner, demo-sloopbedrijf",
        "authority, demo-sloopbedrijf",
        "architect, demo-architectenbureau",
        "builder, demo-architectenbureau",
        "hub-operator, demo-hub-arnhem",
        "processor, demo-hub-arnhem",
        "certifier, demo-keuringsinstituut",
        "admin, ",
    })
    void aUserHasTheRoleOfItsNameAndItsOrganisation(String user, String organisation) throws Exception {
        var claims = claims(
                Map.of("grant_type", "password", "client_id", "stadsmijn-cli", "username", user, "password", "demo"));
        assertThat(claims.path("preferred_username").asText()).isEqualTo(user);
        requireClaims(claims, user, organisation);
    }

    /** By which inventory-service knows whose accounts it may read; a user can't set it. */
    @Test
    void anAuthorityHasItsMunicipalitiesAndOthersHaveNone() throws Exception {
        var authority = claims(Map.of(
                "grant_type", "password", "client_id", "stadsmijn-cli", "username", "authority", "password", "demo"));
        assertThat(authority.path("region").toString()).isEqualTo("[\"Nijmegen\",\"Arnhem\"]");
        var contractor = claims(Map.of(
                "grant_type", "password", "client_id", "stadsmijn-cli", "username", "contractor", "password", "demo"));
        assertThat(contractor.has("region")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "contractor-api, contractor, demo-sloopbedrijf",
        "architect-api, architect, demo-architectenbureau",
        "hub-api, hub-operator, demo-hub-arnhem",
        "processor-api, processor, demo-hub-arnhem",
        "certifier-api, certifier, demo-keuringsinstituut",
        "platform-api, platform, demo-architectenbureau",
    })
    void aMachineClientHasARoleAndAnOrganisationToo(String client, String role, String organisation) throws Exception {
        requireClaims(claims(machine(client, client + "-secret")), role, organisation);
    }

    @Test
    void theGatewayProvesItselfWithTheSecretOfThisPlatform() throws Exception {
        var secret = Secrets.in(new DataFolder(folder).secrets()).get(Secrets.GATEWAY_CLIENT);
        requireClaims(claims(machine("stadsmijn-gateway", secret)), "gateway", null);
        assertThat(token(machine("stadsmijn-gateway", "${GATEWAY_CLIENT_SECRET}"))
                        .statusCode())
                .isEqualTo(401);
    }

    /** The issuer doesn't follow the Host header. */
    @Test
    void theIssuerIsFixed() throws Exception {
        var otherName = platform.issuer().replace("localhost", "127.0.0.1");
        var configuration = json(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(otherName + "/.well-known/openid-configuration"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        assertThat(configuration.path("issuer").asText()).isEqualTo(platform.issuer());
    }

    private static void requireClaims(JsonNode claims, String role, String organisation) {
        assertThat(claims.path("iss").asText()).isEqualTo(platform.issuer());
        assertThat(claims.path("aud").asText()).isEqualTo("stadsmijn-api");
        assertThat(claims.path("sub").asText()).isNotBlank();
        assertThat(StreamSupport.stream(
                                claims.path("realm_access").path("roles").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactly(role);
        if (organisation == null) {
            assertThat(claims.has("organization")).isFalse();
        } else {
            assertThat(claims.path("organization").toString())
                    .isEqualTo("{\"%s\":{\"id\":\"%s\"}}".formatted(organisation, ORGANISATIONS.get(organisation)));
        }
    }

    private static Map<String, String> machine(String client, String secret) {
        return Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret);
    }

    private static JsonNode claims(Map<String, String> form) throws IOException, InterruptedException {
        var response = token(form);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var token = json(response.body()).path("access_token").asText();
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.issuer() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }
}
