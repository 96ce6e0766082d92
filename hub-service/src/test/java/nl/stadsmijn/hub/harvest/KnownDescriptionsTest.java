package nl.stadsmijn.hub.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.Others;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.EvidenceKind;
import nl.stadsmijn.hub.description.WasteStatus;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.storage.Ids;
import nl.stadsmijn.kit.test.platform.PlatformResource;
import org.junit.jupiter.api.Test;

/** What is remembered of what a lot is, as it was told last. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KnownDescriptionsTest {

    @Inject
    Descriptions heard;

    @Inject
    nl.stadsmijn.hub.description.Descriptions known;

    private final UUID lot = Ids.next();
    private final UUID photo = Ids.next();

    @Test
    void everythingThatWasSaidIsKnownAndWhatWasTakenBackIsNot() {
        heard.hear(beams());
        assertThat(of(lot))
                .isEqualTo(new Description(
                        lot,
                        "Stalen ligger",
                        "steel-beam",
                        Unit.PIECE,
                        new BigDecimal("253.600"),
                        new Description.Size(6000, 200, 190, 7),
                        "HEA 200",
                        2,
                        WasteStatus.WASTE,
                        "steel-section",
                        Set.of(EvidenceKind.NON_DESTRUCTIVE, EvidenceKind.ARCHIVAL),
                        photo));

        heard.hear(Others.slabs(lot, 8));
        assertThat(of(lot))
                .isEqualTo(new Description(
                        lot,
                        "Kanaalplaat 7910",
                        "hollow-core-slab",
                        Unit.PIECE,
                        null,
                        new Description.Size(null, null, null, null),
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        null));
    }

    @Test
    void ofWhatNobodyDescribedNothingIsKnown() {
        assertThat(known.known(List.of(Ids.next()))).isEmpty();
    }

    private Description of(UUID id) {
        return known.known(List.of(id)).get(id);
    }

    /** With a kind of evidence that there isn't yet. */
    private ObjectNode beams() {
        var beams = Others.slabs(lot, 8)
                .put("name", "Stalen ligger")
                .put("productType", "steel-beam")
                .put("massPerUnit", "253.6")
                .put("material", "steel-section");
        beams.putObject("geometry")
                .put("lengthMm", 6000)
                .put("widthMm", 200)
                .put("heightMm", 190)
                .put("thicknessMm", 7)
                .put("section", "HEA 200");
        beams.putObject("condition").put("technical", 2);
        beams.putObject("provenance").put("wasteStatus", "WASTE");
        beams.putObject("evidence").put("lengthMm", "NON_DESTRUCTIVE").put("section", "DRONE");
        beams.putArray("performance").addObject().put("kind", "STRENGTH_CLASS").put("evidence", "ARCHIVAL");
        beams.putArray("photos").add(photo.toString()).add(Ids.next().toString());
        return beams;
    }
}
