package nl.stadsmijn.matching.savedsearch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.Outbox;
import nl.stadsmijn.matching.savedsearch.Alert.Kind;
import nl.stadsmijn.matching.search.Filters;

/**
 * Looks once at a batch of lots that were drawn anew: what is new of them is told to every saved search that finds them. Days that moved are told to
 * every search that found the lot before they did, too: who counted on it must hear that it comes too late. So must who was told of a lot that is described otherwise now,
 * and which the search does not find any more.
 */
@ApplicationScoped
class AlertSweep {

    private final LotChangeRepository lots;
    private final SavedSearchRepository searches;
    private final Filters filters;
    private final Outbox outbox;
    private final Clock clock;

    AlertSweep(LotChangeRepository lots, SavedSearchRepository searches, Filters filters, Outbox outbox, Clock clock) {
        this.lots = lots;
        this.searches = searches;
        this.filters = filters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Alerts, their events and the note of what was told commit together. @return how many lots were looked at */
    @Transactional
    int look(int atMost) {
        var taken = lots.take(atMost);
        var news = lots.tell(taken.stream().distinct().toList()).stream()
                .filter(change -> change.news().isPresent() || change.isRevised())
                .collect(Collectors.toMap(LotChange::lotId, Function.identity()));
        if (!news.isEmpty()) {
            raise(news);
        }
        return taken.size();
    }

    private void raise(Map<UUID, LotChange> news) {
        var alerts = new ArrayList<Alert>();
        var events = new ArrayList<Event>();
        var told = searches.toldOf(news.values().stream()
                .filter(LotChange::isRevised)
                .map(LotChange::lotId)
                .toList());
        searches.each(search -> {
            found(search, news).forEach(change -> {
                var kind = change.news().orElseThrow();
                add(search, Alert.of(search, change, kind, clock.instant()), alerts, events);
            });
            lost(search, news, told).forEach(change -> {
                add(search, Alert.of(search, change, Kind.LOT_REVISED, clock.instant()), alerts, events);
            });
        });
        searches.addAll(alerts);
        outbox.addAll(events);
    }

    private static void add(SavedSearch search, Alert alert, List<Alert> alerts, List<Event> events) {
        alerts.add(alert);
        events.add(AlertEvent.of(search, alert));
    }

    /** What this search was told of, and is described so now that it would not be. */
    private List<LotChange> lost(SavedSearch search, Map<UUID, LotChange> news, Map<UUID, Set<UUID>> told) {
        var candidates = told.keySet().stream()
                .filter(lot -> told.get(lot).contains(search.id()))
                .toList();
        if (candidates.isEmpty()) {
            return List.of();
        }
        var still = Set.copyOf(filters.about(search.wanted().filter().filter(), candidates));
        return candidates.stream()
                .filter(lot -> !still.contains(lot))
                .map(news::get)
                .toList();
    }

    /** Nobody is told of what is their own. */
    private List<LotChange> found(SavedSearch search, Map<UUID, LotChange> news) {
        var filter = search.wanted().filter().filter();
        var there = filters.among(filter, of(Set.of(Kind.LISTED, Kind.STORAGE_ENDING), news));
        var moved = filters.about(filter, of(Set.of(Kind.WINDOW_MOVED), news)).stream()
                .filter(lot -> news.get(lot).isInTime(filter::isInTime));
        return Stream.concat(there.stream(), moved)
                .map(news::get)
                .filter(change -> !search.organisationId().equals(change.sellerId()))
                .toList();
    }

    private static List<UUID> of(Set<Kind> kinds, Map<UUID, LotChange> news) {
        return news.values().stream()
                .filter(change -> change.news().filter(kinds::contains).isPresent())
                .map(LotChange::lotId)
                .toList();
    }
}
