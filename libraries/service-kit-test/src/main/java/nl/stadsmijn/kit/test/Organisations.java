package nl.stadsmijn.kit.test;

import java.util.UUID;

/** The organisations that tests act for. */
public final class Organisations {
    public static final UUID CONTRACTOR = UUID.fromString("0193a000-0000-7000-8000-00000000000a");
    public static final UUID ARCHITECT = UUID.fromString("0193a000-0000-7000-8000-00000000000b");
    public static final UUID HUB = UUID.fromString("0193a000-0000-7000-8000-00000000000c");
    public static final UUID CERTIFIER = UUID.fromString("0193a000-0000-7000-8000-00000000000d");

    /** One that has nothing to do with anybody else's objects. */
    public static final UUID OTHER = UUID.fromString("0193a000-0000-7000-8000-00000000000e");

    private Organisations() {}

    /** The alias an organisation has in the {@code organization} claim. */
    public static String alias(UUID organisation) {
        var text = organisation.toString();
        return "organisation-" + text.substring(text.length() - 4);
    }
}
