package nl.stadsmijn.inventory.description;

/**
 * What an organisation is to a lot, as the ledger said last.
 *
 * @param holds it has it in hand, in a hub or on a site: it says what the lot is
 * @param owns it has title, and sells
 */
public record Standing(boolean holds, boolean owns) {

    public boolean isNone() {
        return !holds && !owns;
    }
}
