package nl.stadsmijn.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller as the access token says. Keycloak's {@code organization} claim is {@code {"<alias>":{"id":"<uuid>"}}}; where it names several, the
 * header {@value #SELECT} picks one by alias or id.
 */
@RequestScoped
class TokenCaller implements Caller {

    static final String SELECT = "Stadsmijn-Organisation";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    /** Read once: a claim that its standard does not know costs an exception within the library each time. */
    private Map<String, UUID> memberOf;

    TokenCaller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    @Override
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    @Override
    public Optional<String> subject() {
        return token().map(JsonWebToken::getSubject);
    }

    @Override
    public Optional<String> client() {
        return token().map(token -> token.<Object>getClaim("azp")).map(Object::toString);
    }

    @Override
    public Set<String> roles() {
        return identity.getRoles();
    }

    @Override
    public UUID organisation() {
        if (isAnonymous()) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "Send a valid access token of the realm stadsmijn.");
        }
        return organisationIfAny()
                .orElseThrow(() -> Problem.of(
                        ProblemType.ORGANISATION_NOT_SELECTED,
                        memberOf().isEmpty()
                                ? "The token names no organisation, and this is done for one."
                                : "Select one of %s with the header %s."
                                        .formatted(memberOf().keySet(), SELECT)));
    }

    @Override
    public Optional<UUID> organisationIfAny() {
        var selected = headers.getHeaderString(SELECT);
        var memberOf = memberOf();
        return memberOf.entrySet().stream()
                .filter(one -> selected == null
                        ? memberOf.size() == 1
                        : selected.equals(one.getKey())
                                || selected.equals(one.getValue().toString()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public Set<String> region() {
        return token().map(token -> token.<Object>getClaim("region")).stream()
                .flatMap(claim -> claim instanceof JsonArray several ? several.stream() : Stream.of(claim))
                .map(one -> one instanceof JsonString text ? text.getString() : one.toString())
                .map(municipality -> municipality.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    private Map<String, UUID> memberOf() {
        if (memberOf == null) {
            memberOf = readMemberOf();
        }
        return memberOf;
    }

    private Map<String, UUID> readMemberOf() {
        var memberOf = new LinkedHashMap<String, UUID>();
        token().map(token -> token.<Object>getClaim("organization")).ifPresent(claim -> {
            if (claim instanceof JsonObject organisations) {
                organisations.forEach((alias, details) -> id(details).ifPresent(id -> memberOf.put(alias, id)));
            }
        });
        return memberOf;
    }

    private static Optional<UUID> id(JsonValue details) {
        return details instanceof JsonObject object && object.get("id") instanceof JsonString id
                ? Optional.of(UUID.fromString(id.getString()))
                : Optional.empty();
    }
}
