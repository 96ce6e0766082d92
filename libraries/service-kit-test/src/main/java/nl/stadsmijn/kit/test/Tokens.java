package nl.stadsmijn.kit.test;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Access tokens of the same form as Keycloak's, which a service under test verifies without a Keycloak ({@link TokenKey}). The acceptance tests
 * take theirs from the running Keycloak.
 */
public final class Tokens {

    private static final String AUDIENCE = "stadsmijn-api";
    private static final Duration LIFE = Duration.ofHours(1);

    private Tokens() {}

    /** A valid token for one organisation. */
    public static String of(UUID organisation, String... roles) {
        return with(roles).organisations(organisation).sign();
    }

    /** A token to be made; as it stands it is valid and names no organisation. */
    public static Token with(String... roles) {
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.token.issuer", String.class);
        return new Token(
                issuer, List.of(roles), List.of(), "stadsmijn-tests", "a user", AUDIENCE, LIFE, true, List.of());
    }

    /**
     * @param issuer who gives it out; the one that the service trusts, unless said otherwise
     * @param user a name, of which the subject id is made: the same name is the same user
     * @param client the client the token was given to ({@code azp})
     * @param life from now; negative for a token that has expired
     * @param genuine false for a token that somebody else signed
     * @param region municipalities that an authority watches over
     */
    public record Token(
            String issuer,
            List<String> roles,
            List<UUID> organisations,
            String client,
            String user,
            String audience,
            Duration life,
            boolean genuine,
            List<String> region) {

        public Token organisations(UUID... organisations) {
            return new Token(issuer, roles, List.of(organisations), client, user, audience, life, genuine, region);
        }

        public Token issuer(String issuer) {
            return new Token(issuer, roles, organisations, client, user, audience, life, genuine, region);
        }

        public Token client(String client) {
            return new Token(issuer, roles, organisations, client, user, audience, life, genuine, region);
        }

        public Token user(String user) {
            return new Token(issuer, roles, organisations, client, user, audience, life, genuine, region);
        }

        public Token audience(String audience) {
            return new Token(issuer, roles, organisations, client, user, audience, life, genuine, region);
        }

        public Token expired() {
            return new Token(
                    issuer, roles, organisations, client, user, audience, Duration.ofMinutes(-5), genuine, region);
        }

        public Token signedBySomebodyElse() {
            return new Token(issuer, roles, organisations, client, user, audience, life, false, region);
        }

        public Token region(String... municipalities) {
            return new Token(
                    issuer, roles, organisations, client, user, audience, life, genuine, List.of(municipalities));
        }

        public String sign() {
            var now = Instant.now();
            var token = Jwt.issuer(issuer)
                    .subject(subject(user))
                    .audience(audience)
                    .issuedAt(now.minus(Duration.ofMinutes(10)))
                    .expiresAt(now.plus(life))
                    .claim("typ", "Bearer")
                    .claim("azp", client)
                    .claim("scope", "openid")
                    .claim("realm_access", Map.of("roles", roles));
            if (!organisations.isEmpty()) {
                token.claim("organization", memberOf());
            }
            if (!region.isEmpty()) {
                token.claim("region", region);
            }
            return token.jws().sign(genuine ? TokenKey.genuine() : TokenKey.somebodyElses());
        }

        private Map<String, Map<String, String>> memberOf() {
            return organisations.stream()
                    .collect(Collectors.toMap(
                            Organisations::alias,
                            id -> Map.of("id", id.toString()),
                            (one, other) -> one,
                            LinkedHashMap::new));
        }

        private static String subject(String user) {
            return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** The value of an Authorization header. */
    public static String bearer(UUID organisation, String... roles) {
        return "Bearer " + of(organisation, roles);
    }

    /** All roles of the realm that are given to people and organisations. */
    public static List<String> roles() {
        return Arrays.asList(
                "contractor",
                "surveyor",
                "owner",
                "architect",
                "builder",
                "hub-operator",
                "processor",
                "certifier",
                "platform",
                "authority",
                "admin");
    }
}
