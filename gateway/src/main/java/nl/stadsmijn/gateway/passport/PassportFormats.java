package nl.stadsmijn.gateway.passport;

/** Formats of passports, and what takes their place. */
final class PassportFormats {
    static final String JSON_LD = "application/ld+json";

    static final String PROBLEM = "application/problem+json";
    static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    static final String UNAVAILABLE = "Whether there is such a lot can't be told at the moment";
    static final String UNAVAILABLE_EXAMPLE =
            "{\"type\":\"/problems/unavailable\",\"title\":\"Not available at the moment\",\"status\":503}";

    private PassportFormats() {}
}
