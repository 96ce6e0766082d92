package nl.stadsmijn.matching.savedsearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;

@ApplicationScoped
class SavedSearchRepository {

    private static final int FETCH = 200;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    SavedSearchRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(UUID id, UUID organisationId, String name, String filter, Instant createdAt) {}

    private record AlertRow(
            UUID id,
            UUID savedSearchId,
            Alert.Kind kind,
            UUID lotId,
            String lotName,
            LocalDate availableFrom,
            LocalDate availableUntil,
            LocalDate wasFrom,
            LocalDate wasUntil,
            LocalDate storageEnds,
            @Json List<Alert.Change> changes,
            Instant raisedAt) {
        Alert alert() {
            return new Alert(
                    id,
                    savedSearchId,
                    kind,
                    lotId,
                    lotName,
                    new Alert.Days(availableFrom, availableUntil),
                    kind == Alert.Kind.WINDOW_MOVED ? new Alert.Days(wasFrom, wasUntil) : null,
                    storageEnds,
                    changes,
                    raisedAt);
        }
    }

    /** @return false if the organisation has as many as it may */
    boolean add(SavedSearch search, int most) {
        return jdbi.withHandle(handle -> {
            handle.execute(
                    "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                    search.organisationId().toString());
            return handle.createUpdate("""
                            INSERT INTO saved_search (id, organisation_id, name, filter, created_at)
                            SELECT :id, :organisation, :name, :filter::jsonb, :createdAt
                             WHERE (SELECT count(*) FROM saved_search WHERE organisation_id = :organisation) < :most
                            """)
                            .bind("id", search.id())
                            .bind("organisation", search.organisationId())
                            .bind("name", search.wanted().name())
                            .bind("filter", write(search.wanted().filter()))
                            .bind("createdAt", search.createdAt())
                            .bind("most", most)
                            .execute()
                    > 0;
        });
    }

    Optional<SavedSearch> of(UUID organisation, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM saved_search WHERE id = :id AND organisation_id = :organisation")
                .bind("id", id)
                .bind("organisation", organisation)
                .mapTo(Row.class)
                .findOne()
                .map(this::search));
    }

    Page<SavedSearch> list(UUID organisation, PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM saved_search WHERE organisation_id = :organisation AND (:after::uuid IS NULL OR id > :after)
                         ORDER BY id LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("after", page.after(1).map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(this::search)
                .list());
        return Page.of(rows, page, search -> List.of(search.id()));
    }

    /** Every organisation's, one after the other; needs a transaction. */
    void each(Consumer<SavedSearch> look) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT * FROM saved_search ORDER BY id")
                .setFetchSize(FETCH)
                .mapTo(Row.class)
                .map(this::search)
                .forEach(look));
    }

    /** With its alerts. */
    boolean remove(UUID organisation, UUID id) {
        return jdbi.withHandle(handle -> handle.execute(
                        "DELETE FROM saved_search WHERE id = ? AND organisation_id = ?", id, organisation))
                > 0;
    }

    void addAll(List<Alert> alerts) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    INSERT INTO alert (id, saved_search_id, kind, lot_id, lot_name, available_from, available_until, was_from, was_until, storage_ends,
                                       changes, raised_at)
                    VALUES (:id, :search, :kind, :lot, :name, :from, :until, :wasFrom, :wasUntil, :storageEnds, :changes::jsonb, :at)
                    """);
            for (var alert : alerts) {
                batch.bind("id", alert.id())
                        .bind("search", alert.savedSearchId())
                        .bind("kind", alert.kind())
                        .bind("lot", alert.lotId())
                        .bind("name", alert.lotName())
                        .bind("from", alert.available().from())
                        .bind("until", alert.available().until())
                        .bind(
                                "wasFrom",
                                alert.was() == null ? null : alert.was().from())
                        .bind(
                                "wasUntil",
                                alert.was() == null ? null : alert.was().until())
                        .bind("storageEnds", alert.storageEnds())
                        .bind("changes", alert.changes() == null ? null : write(alert.changes()))
                        .bind("at", alert.raisedAt())
                        .add();
            }
            batch.execute();
        });
    }

    /** For each of these lots the searches that were told of it, other than last that they don't find it any more. */
    Map<UUID, Set<UUID>> toldOf(Collection<UUID> lots) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        SELECT lot_id, saved_search_id
                          FROM (SELECT DISTINCT ON (lot_id, saved_search_id) lot_id, saved_search_id, kind FROM alert WHERE lot_id = ANY(:lots)
                                 ORDER BY lot_id, saved_search_id, id DESC) AS last
                         WHERE kind != 'LOT_REVISED'
                        """)
                .bindArray("lots", UUID.class, lots)
                .map((row, context) ->
                        Map.entry(row.getObject("lot_id", UUID.class), row.getObject("saved_search_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    /** Newest first. */
    Page<Alert> alerts(UUID search, PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM alert WHERE saved_search_id = :search AND (:before::uuid IS NULL OR id < :before)
                         ORDER BY id DESC LIMIT :limit
                        """)
                .bind("search", search)
                .bind("before", page.after(1).map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.limit() + 1)
                .mapTo(AlertRow.class)
                .map(AlertRow::alert)
                .list());
        return Page.of(rows, page, alert -> List.of(alert.id()));
    }

    private SavedSearch search(Row row) {
        return new SavedSearch(
                row.id(),
                row.organisationId(),
                new SavedSearch.Wanted(row.name(), read(row.filter())),
                row.createdAt());
    }

    private String write(Object record) {
        try {
            return json.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours can always be written", e);
        }
    }

    private KeptFilter read(String filter) {
        try {
            return json.readValue(filter, KeptFilter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a filter can't be read", e);
        }
    }
}
