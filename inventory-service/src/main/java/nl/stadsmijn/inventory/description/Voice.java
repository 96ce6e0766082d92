package nl.stadsmijn.inventory.description;

import java.util.UUID;
import nl.stadsmijn.kit.problem.Violation;

/**
 * What an organisation may say of a lot. Who has it in hand says what it is, its owner on which terms it is sold. As long as it lies with the inventory that lists it, in the donor or on the site of who keeps that, all of
 * it is said there, but for its terms once its title has passed.
 *
 * @param what it is
 * @param terms on which it is sold
 * @param locationKind where it is: DONOR, SITE, HUB …; null if nobody said
 */
public record Voice(boolean what, boolean terms, String locationKind) {

    /** Of one of the lot's inventory. */
    static Voice ofInventory(Lot lot, Custody custody, UUID organisation) {
        return new Voice(
                custody.isWithInventoryOf(lot) || custody.holderId().equals(organisation),
                isSoldByInventory(lot, custody) || custody.ownerId().equals(organisation),
                custody.locationKind());
    }

    /** Of one who stands in this way to the lot. */
    static Voice of(Standing standing, Lot lot, Custody custody) {
        return new Voice(
                standing.holds(),
                standing.owns() || standing.holds() && isSoldByInventory(lot, custody),
                custody.locationKind());
    }

    /** As long as it is with them, and is whose it was when they listed it. */
    private static boolean isSoldByInventory(Lot lot, Custody custody) {
        return custody.isWithInventoryOf(lot) && custody.ownerId().equals(lot.ownerId());
    }

    public boolean saysAll() {
        return what && terms;
    }

    /**
     * What is said, with the terms that stand where they are left out by who does not set them.
     *
     * @param namesPrice whether a price was said; without one it is on request
     */
    public Description completed(Description before, Description said, boolean namesPrice) {
        if (terms) {
            return said;
        }
        var least = said.terms().minimumOrder();
        return said.with(new Terms(
                namesPrice ? said.terms().price() : before.terms().price(),
                least == null ? before.terms().minimumOrder() : least));
    }

    /** The external id that a request means: who does not say what the lot is may leave it out. */
    public String externalId(Lot before, String said) {
        return said == null && !what ? before.externalId() : said;
    }

    boolean mayChange(String field) {
        return isOfTerms(field) ? terms : what;
    }

    /** @param value that was said of it instead; null for nothing */
    Violation refusal(String field, String value) {
        return isOfTerms(field)
                ? new Violation(
                        field,
                        "SET_BY_OWNER",
                        "must stay as it is, or be left out: its owner sets price and minimum order",
                        value)
                : new Violation(
                        field,
                        "SAID_BY_HOLDER",
                        "must stay as it is: %s, and what it is, is said by who has it in hand; %s"
                                .formatted(
                                        whereabouts(),
                                        terms
                                                ? "as its owner you set price and minimumOrder alone"
                                                : "you can change nothing of it here"),
                        value);
    }

    private String whereabouts() {
        return switch (locationKind) {
            case "SITE" -> "the lot is on another's site";
            case "HUB" -> "the lot is in a hub";
            case "TRANSIT" -> "the lot is on its way";
            case null, default -> "the lot is in other hands";
        };
    }

    private static boolean isOfTerms(String field) {
        return field.equals("minimumOrder")
                || field.startsWith("minimumOrder.")
                || field.equals("price")
                || field.startsWith("price.");
    }
}
