package nl.stadsmijn.kit.problem;

/**
 * A kind of problem a client can meet (RFC 9457). Every type stands in {@code contracts/problems.csv}, which the documentation
 * pages behind the {@code type} URI are made of.
 *
 * @param slug last segment of the {@code type} URI; stable for ever
 * @param title what kind of problem it is, the same for every occurrence
 * @param status HTTP status, 400-599
 */
public record ProblemType(String slug, String title, int status) {

    public static final ProblemType MALFORMED_REQUEST =
            new ProblemType("malformed-request", "The request can't be read", 400);
    public static final ProblemType UNKNOWN_FIELD =
            new ProblemType("unknown-field", "The request has a field that nobody knows", 400);
    public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", "Who are you?", 401);
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", "This is not yours to do", 403);
    public static final ProblemType ORGANISATION_NOT_SELECTED =
            new ProblemType("organisation-not-selected", "Say for which organisation you act", 403);
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", "There is nothing here", 404);
    public static final ProblemType METHOD_NOT_ALLOWED =
            new ProblemType("method-not-allowed", "This path doesn't take that method", 405);
    public static final ProblemType NOT_ACCEPTABLE =
            new ProblemType("not-acceptable", "This can't be given in the format asked for", 406);
    public static final ProblemType CONFLICT = new ProblemType("conflict", "The request conflicts with what is", 409);
    public static final ProblemType REQUEST_IN_FLIGHT =
            new ProblemType("request-in-flight", "The same request is still being carried out", 409);
    public static final ProblemType STALE = new ProblemType("stale", "Somebody changed it meanwhile", 412);
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", "The request is too large", 413);
    public static final ProblemType ADDRESS_TOO_LONG =
            new ProblemType("address-too-long", "The address is too long", 414);
    public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
            new ProblemType("unsupported-media-type", "That format is not understood here", 415);
    public static final ProblemType RULE_BROKEN = new ProblemType("rule-broken", "The request breaks a rule", 422);
    public static final ProblemType IDEMPOTENCY_KEY_REUSED =
            new ProblemType("idempotency-key-reused", "The idempotency key belongs to another request", 422);
    public static final ProblemType PRECONDITION_REQUIRED =
            new ProblemType("precondition-required", "Say which version you change", 428);
    public static final ProblemType TOO_MANY_REQUESTS = new ProblemType("too-many-requests", "Too many requests", 429);
    public static final ProblemType INTERNAL = new ProblemType("internal", "Something is broken on our side", 500);
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", "Not available at the moment", 503);

    /** The general type for a status that no specific type was given for. */
    public static ProblemType forStatus(int status) {
        return switch (status) {
            case 400 -> MALFORMED_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 414 -> ADDRESS_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> RULE_BROKEN;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default ->
                status < 500 ? new ProblemType(MALFORMED_REQUEST.slug, MALFORMED_REQUEST.title, status) : INTERNAL;
        };
    }
}
