package nl.stadsmijn.kit.identity;

/** The realm's roles, as they stand in tokens; what each may do is in {@code contracts/authorization.csv}. */
public final class Role {
    public static final String CONTRACTOR = "contractor";
    public static final String SURVEYOR = "surveyor";
    public static final String OWNER = "owner";
    public static final String ARCHITECT = "architect";
    public static final String BUILDER = "builder";
    public static final String HUB_OPERATOR = "hub-operator";
    public static final String PROCESSOR = "processor";
    public static final String CERTIFIER = "certifier";
    public static final String PLATFORM = "platform";
    public static final String AUTHORITY = "authority";
    public static final String ADMIN = "admin";

    /** The gateway itself, for what it composes; never given to people or organisations. */
    public static final String GATEWAY = "gateway";

    private Role() {}
}
