package nl.stadsmijn.hub.admission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.hub.description.Description;
import nl.stadsmijn.hub.description.EvidenceKind;
import nl.stadsmijn.hub.hub.Acceptance;
import nl.stadsmijn.hub.hub.Capacity;
import nl.stadsmijn.hub.hub.Hub;
import nl.stadsmijn.hub.hub.OpeningHours;
import nl.stadsmijn.hub.producttype.Taxonomy;
import nl.stadsmijn.hub.room.RoomUse;
import nl.stadsmijn.hub.room.Space;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Place;
import nl.stadsmijn.kit.quantity.Unit;

/** Hubs and slabs for the rules of admission. */
final class Scene {

    static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    static final Taxonomy TAXONOMY = new Taxonomy(Map.of("hollow-core-slab", "floor"));

    private Scene() {}

    static AdmissionPolicy policy(Hub hub) {
        return new AdmissionPolicy(hub, TAXONOMY, DAY, true);
    }

    static Candidate candidate(Amount amount, Space said) {
        return new Candidate(new UUID(1, 1), amount, said);
    }

    static Hub hub() {
        return hub(null, List.of(), null, null, null);
    }

    static Hub hub(Capacity capacity) {
        return hub(null, List.of(), null, capacity, null);
    }

    static Hub accepting(String... types) {
        return hub(null, List.of(types), null, null, null);
    }

    static Hub asking(Acceptance acceptance) {
        return hub(null, List.of(), acceptance, null, null);
    }

    static Hub until(LocalDate day) {
        return hub(null, List.of(), null, null, day);
    }

    static Hub open(OpeningHours hours) {
        return hub(hours, List.of(), null, null, null);
    }

    private static Hub hub(
            OpeningHours hours, List<String> types, Acceptance acceptance, Capacity capacity, LocalDate until) {
        return new Hub(
                new UUID(2, 2),
                1,
                new UUID(3, 3),
                "Hub",
                Hub.Type.URBAN_MINING_HUB,
                new Place(52.0, 6.0),
                null,
                hours,
                until,
                StoragePolicy.USUAL,
                types,
                acceptance,
                capacity,
                null);
    }

    /** A slab of 6 × 1.2 × 0.2 m and 2.22 t, in condition 2, seen. */
    static Description slab() {
        return slab(2);
    }

    static Description slab(Integer condition) {
        return of(Unit.PIECE, "2220", new Description.Size(6000, 1200, null, 200), condition);
    }

    static Description of(Unit unit, String massPerUnit, Description.Size size) {
        return of(unit, massPerUnit, size, null);
    }

    private static Description of(Unit unit, String massPerUnit, Description.Size size, Integer condition) {
        return new Description(
                new UUID(1, 1),
                "Kanaalplaat",
                "hollow-core-slab",
                unit,
                massPerUnit == null ? null : m(massPerUnit),
                size,
                null,
                condition,
                null,
                null,
                Set.of(EvidenceKind.VISUAL),
                null);
    }

    static Space floor(String m2) {
        return new Space(m(m2), null, null, null);
    }

    static RoomUse use(String floor) {
        return new RoomUse(3, Space.NONE.plus(floor(floor)), Map.of());
    }

    static BigDecimal m(String value) {
        return new BigDecimal(value);
    }
}
