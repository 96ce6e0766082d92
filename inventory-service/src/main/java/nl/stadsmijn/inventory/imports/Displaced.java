package nl.stadsmijn.inventory.imports;

import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;

/** What becomes of an element of which a model says that pieces of it, or its external id, are of others. */
sealed interface Displaced {

    Lot lot();

    /** It is told of, whatever it comes to. */
    ImportNotice notice();

    /** It stays, with less. */
    record Kept(Lot lot, String externalId, Description description, ImportNotice notice) implements Displaced {}

    /** It has no pieces any more, and nobody said anything of it but a model. */
    record TakenOut(Lot lot) implements Displaced {
        @Override
        public ImportNotice notice() {
            return new ImportNotice(
                    null,
                    "TAKEN_OUT",
                    "All its pieces are others' now, as the model says, so it was taken out of the inventory.",
                    named(lot));
        }
    }

    /** @param externalId null if that is another's now */
    static Displaced lessened(Lot lot, String externalId, Description description, int pieces) {
        return new Kept(lot, externalId, description, moved(lot, pieces));
    }

    static ImportNotice moved(Lot lot, int pieces) {
        return new ImportNotice(
                "globalIds",
                "PIECES_MOVED",
                "%d of its pieces are another element's now, as the model says, and were taken off it."
                        .formatted(pieces),
                named(lot));
    }

    /** It has no pieces any more, and somebody said something of it that no model does. */
    static Displaced emptied(Lot lot, String externalId, Description description) {
        return new Kept(
                lot,
                externalId,
                description,
                new ImportNotice(
                        "amount",
                        "LEFT_WITHOUT_PIECES",
                        "All its pieces are others' now, as the model says. It was kept for what people said of it: take that over, and remove it.",
                        named(lot)));
    }

    /** The model has its external id for other pieces. */
    static Displaced unnamed(Lot lot) {
        return new Kept(
                lot,
                null,
                lot.description(),
                new ImportNotice("externalId", "NAME_MOVED", "Its external id is another element's now.", named(lot)));
    }

    static String named(Lot lot) {
        return lot.externalId() == null ? lot.description().name() : lot.externalId();
    }
}
