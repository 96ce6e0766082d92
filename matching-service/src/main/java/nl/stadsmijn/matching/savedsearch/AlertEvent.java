package nl.stadsmijn.matching.savedsearch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.kit.events.Event;

/** What others are told of an alert, whom to tell above all: {@code nl.stadsmijn.matching.alert.raised.v1}. */
record AlertEvent(
        UUID alertId,
        Alert.Kind kind,
        UUID organisationId,
        UUID savedSearchId,
        String savedSearchName,
        UUID lotId,
        String lotName,
        LocalDate availableFrom,
        LocalDate availableUntil,
        LocalDate wasFrom,
        LocalDate wasUntil,
        LocalDate storageEnds,
        List<Alert.Change> changes) {

    static Event of(SavedSearch search, Alert alert) {
        var data = new AlertEvent(
                alert.id(),
                alert.kind(),
                search.organisationId(),
                search.id(),
                search.wanted().name(),
                alert.lotId(),
                alert.lotName(),
                alert.available().from(),
                alert.available().until(),
                alert.was() == null ? null : alert.was().from(),
                alert.was() == null ? null : alert.was().until(),
                alert.storageEnds(),
                alert.changes());
        return new Event("matching.alerts", "nl.stadsmijn.matching.alert.raised.v1", alert.id(), 1, data);
    }
}
