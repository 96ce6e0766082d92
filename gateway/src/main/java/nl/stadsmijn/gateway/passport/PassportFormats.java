package nl.stadsmijn.gateway.passport;

/** Formats a passport is given in. */
final class PassportFormats {
    static final String JSON_LD = "application/ld+json";

    private PassportFormats() {}
}
