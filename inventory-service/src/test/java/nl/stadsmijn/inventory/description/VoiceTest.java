package nl.stadsmijn.inventory.description;

import static nl.stadsmijn.inventory.Examples.OWNER;
import static nl.stadsmijn.inventory.Examples.lot;
import static nl.stadsmijn.inventory.Examples.pieces;
import static nl.stadsmijn.inventory.Examples.slabs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.stadsmijn.kit.quantity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word counts: the holder's of what a lot is, the owner's of its terms, and that of its inventory as long as it lies there. */
class VoiceTest {

    private static final UUID OTHER = UUID.fromString("5d2c1a7e-0000-4000-8000-000000000009");
    private static final Lot SLABS = lot(slabs(pieces(12), "hollow-core-slab", true));

    /** The inventory is kept by MINE; asked is what one of MINE may say of its element. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,        MINE,  MINE,  true,  true",
                "DONOR,    MINE,  MINE,  true,  true",
                "DONOR,    OTHER, OTHER, true,  false",
                "SITE,     MINE,  MINE,  true,  true",
                "SITE,     OTHER, MINE,  true,  false",
                "SITE,     MINE,  OTHER, false, true",
                "SITE,     OTHER, OTHER, false, false",
                "HUB,      MINE,  MINE,  true,  true",
                "HUB,      OTHER, MINE,  true,  false",
                "HUB,      MINE,  OTHER, false, true",
                "HUB,      OTHER, OTHER, false, false",
                "TRANSIT,  MINE,  OTHER, false, true",
                "CUSTOMER, OTHER, OTHER, false, false",
                "APPLIED,  OTHER, OTHER, false, false"
            })
    void ofTheInventoryThatListsIt(String where, String owner, String holder, boolean what, boolean terms) {
        var voice = Voice.ofInventory(SLABS, new Custody(id(owner), id(holder), where), OWNER);

        assertThat(voice.what()).isEqualTo(what);
        assertThat(voice.terms()).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource({
        "HUB,  true,  true,  true,  true",
        "HUB,  true,  false, true,  false",
        "HUB,  false, true,  false, true",
        "SITE, true,  false, true,  true",
        "SITE, false, true,  false, true"
    })
    void ofHolderAndOwner(String where, boolean holds, boolean owns, boolean what, boolean terms) {
        var voice = Voice.of(new Standing(holds, owns), SLABS, new Custody(OWNER, OWNER, where));

        assertThat(voice.what()).isEqualTo(what);
        assertThat(voice.terms()).isEqualTo(terms);
    }

    @Test
    void termsThatAreLeftOutStayAsTheirOwnerSetThem() {
        var before = SLABS.description().with(new Terms(new Price(Price.Kind.FIXED, Money.euro("95.00")), pieces(2)));
        var silent = SLABS.description();
        var free = silent.with(new Terms(new Price(Price.Kind.FREE, null), pieces(3)));
        var holder = new Voice(true, false, "HUB");
        var owner = new Voice(false, true, "HUB");

        assertThat(holder.completed(before, silent, false)).isEqualTo(before);
        assertThat(holder.completed(before, silent, true).terms()).isEqualTo(new Terms(Price.ON_REQUEST, pieces(2)));
        assertThat(holder.completed(before, free, true)).isEqualTo(free);
        assertThat(owner.completed(before, silent, false)).isEqualTo(silent);
    }

    private static UUID id(String whose) {
        return whose.equals("MINE") ? OWNER : OTHER;
    }
}
