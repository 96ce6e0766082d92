package nl.stadsmijn.inventory.hazard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.survey.InventoryService;
import nl.stadsmijn.inventory.trace.Onward;
import nl.stadsmijn.inventory.trace.TraceRepository;

/** All that is known of hazards in a donor: of its elements, of what went to receivers, of what hubs passed on, and of lots in which something was found since they came out, in that order. */
@ApplicationScoped
public class Hazards {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 500;

    private final HazardRepository repository;
    private final TraceRepository trace;

    Hazards(HazardRepository repository, TraceRepository trace) {
        this.repository = repository;
        this.trace = trace;
    }

    /** What a hazard is known by, in the order of the list. */
    enum Source {
        ELEMENT,
        LOAD,
        HUB,
        LOT
    }

    /**
     * Of a hazard in the list.
     *
     * @param id of the element, load or lot
     * @param place among those of the same one
     */
    record Position(Source source, UUID id, String place) {

        static final Position BEFORE_ALL = new Position(Source.ELEMENT, FIRST, "");

        /** Whether it comes after {@code other}, whose source and id are not after its own. */
        private boolean follows(Position other) {
            return source != other.source || !id.equals(other.id) || place.compareTo(other.place) > 0;
        }
    }

    record Placed(Position position, KnownHazard hazard) {}

    /** What was found, may be there or was taken away, for a reader who may see the account. What is said to be absent is left out. */
    public List<KnownHazard> found(InventoryService.Account account) {
        return after(account, Position.BEFORE_ALL)
                .map(Placed::hazard)
                .filter(hazard -> hazard.status().isFound())
                .toList();
    }

    /** Reads no more than what is asked of the stream. */
    Stream<Placed> after(InventoryService.Account account, Position position) {
        return Stream.of(Source.values())
                .filter(source -> source.compareTo(position.source()) >= 0)
                .flatMap(source -> of(source, account, source == position.source() ? position.id() : FIRST))
                .filter(placed -> placed.position().follows(position));
    }

    private Stream<Placed> of(Source source, InventoryService.Account account, UUID from) {
        var inventory = account.inventory().id();
        return switch (source) {
            case ELEMENT ->
                batches(
                                from,
                                HazardRepository.Element::id,
                                id -> repository.elements(inventory, account.offeredOnly(), id, BATCH))
                        .flatMap(List::stream)
                        .flatMap(Hazards::ofElement);
            case LOAD ->
                batches(from, HazardRepository.Load::id, id -> repository.loads(inventory, id, BATCH))
                        .flatMap(List::stream)
                        .filter(load -> HazardRule.isRemoved(load.eural()))
                        .map(Hazards::ofLoad);
            case HUB ->
                batches(
                                from,
                                HazardRepository.Harvested::id,
                                id -> repository.harvested(inventory, account.offeredOnly(), id, BATCH))
                        .flatMap(this::ofHubs);
            case LOT ->
                batches(
                                from,
                                HazardRepository.Found::id,
                                id -> repository.lots(inventory, account.donor().id(), id, BATCH))
                        .flatMap(List::stream)
                        .flatMap(Hazards::ofLot);
        };
    }

    /** One batch after the other, each when it is asked for. */
    private static <T> Stream<List<T>> batches(UUID from, Function<T, UUID> id, Function<UUID, List<T>> read) {
        return Stream.iterate(
                read.apply(from),
                batch -> !batch.isEmpty(),
                batch -> batch.size() < BATCH ? List.of() : read.apply(next(id.apply(batch.getLast()))));
    }

    private static UUID next(UUID id) {
        var low = id.getLeastSignificantBits() + 1;
        return new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }

    private static Stream<Placed> ofElement(HazardRepository.Element element) {
        return placed(
                Source.ELEMENT,
                element.id(),
                HazardRule.ofElement(element.said(), element.eural()),
                finding -> said(element.id(), null, element.name(), element.publication(), finding, element.eural()));
    }

    private static Stream<Placed> ofLot(HazardRepository.Found lot) {
        return placed(
                Source.LOT,
                lot.id(),
                HazardRule.ofElement(lot.said(), lot.eural()),
                finding -> said(lot.elementId(), lot.id(), lot.name(), lot.publication(), finding, lot.eural()));
    }

    private static Stream<Placed> placed(
            Source source,
            UUID id,
            List<HazardRule.Finding> findings,
            Function<HazardRule.Finding, KnownHazard> hazard) {
        return IntStream.range(0, findings.size())
                .mapToObj(number -> new Placed(
                        new Position(source, id, "%06d".formatted(number)), hazard.apply(findings.get(number))));
    }

    private static KnownHazard said(
            UUID elementId,
            UUID lotId,
            String name,
            Lot.Publication publication,
            HazardRule.Finding finding,
            String eural) {
        return new KnownHazard(
                elementId,
                lotId,
                name,
                publication,
                finding.substance(),
                finding.standing(),
                finding.reportReference(),
                eural,
                null,
                null,
                null,
                null);
    }

    private static Placed ofLoad(HazardRepository.Load load) {
        return new Placed(
                new Position(Source.LOAD, load.id(), "load"),
                new KnownHazard(
                        load.elementId(),
                        null,
                        load.name(),
                        null,
                        null,
                        HazardStanding.REMOVED,
                        null,
                        load.eural(),
                        load.id(),
                        load.noteNumber(),
                        null,
                        load.receiver()));
    }

    private Stream<Placed> ofHubs(List<HazardRepository.Harvested> elements) {
        var ways = trace
                .of(elements.stream().map(HazardRepository.Harvested::id).toList())
                .stream()
                .filter(way -> HazardRule.isRemoved(way.eural()))
                .collect(Collectors.groupingBy(Onward::elementId));
        return elements.stream()
                .flatMap(element -> ways.getOrDefault(element.id(), List.of()).stream()
                        .map(way -> ofHub(element, way))
                        .distinct()
                        .sorted((one, other) -> one.position()
                                .place()
                                .compareTo(other.position().place())));
    }

    private static Placed ofHub(HazardRepository.Harvested element, Onward way) {
        var receiver = way.taker() == null ? null : way.taker().name();
        return new Placed(
                new Position(Source.HUB, element.id(), way.eural() + " " + way.locationId() + " " + receiver),
                new KnownHazard(
                        element.id(),
                        null,
                        element.name(),
                        element.publication(),
                        null,
                        HazardStanding.REMOVED,
                        null,
                        way.eural(),
                        null,
                        null,
                        way.locationName(),
                        receiver));
    }
}
