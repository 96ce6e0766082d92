package nl.stadsmijn.matching.deal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.page.PageRequest;
import nl.stadsmijn.kit.quantity.Amount;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DealRepository {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DealRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            long version,
            UUID buyerId,
            UUID sellerId,
            UUID reservationId,
            UUID lotId,
            String terms,
            DealState.Name state,
            String standing,
            Instant since,
            List<UUID> liesIn,
            LocalDate availableFrom,
            LocalDate availableUntil,
            String revisions) {}

    /** @param reason null where there is none */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "DealStep")
    record Step(DealState.Name state, Instant at, String reason) {}

    void add(Deal deal) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            INSERT INTO deal (id, version, buyer_id, seller_id, reservation_id, lot_id, terms, state, standing, since, lies_in)
                            VALUES (:id, :version, :buyer, :seller, :reservation, :lot, :terms::jsonb, :state, :standing::jsonb, :since, :liesIn)
                            """)
                    .bind("id", deal.id())
                    .bind("version", deal.version())
                    .bind("buyer", deal.buyerId())
                    .bind("seller", deal.sellerId())
                    .bind("reservation", deal.reservationId())
                    .bind("lot", deal.lotId())
                    .bind("terms", write(deal.terms()))
                    .bind("state", deal.state().name())
                    .bind("standing", write(Standing.of(deal.state())))
                    .bind("since", deal.since())
                    .bindArray("liesIn", UUID.class, deal.liesIn())
                    .execute();
            note(handle, deal);
        });
    }

    /** Stores a held deal's new state, and that it was reached. */
    void advance(Deal deal) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            UPDATE deal SET version = :version, terms = :terms::jsonb, state = :state, standing = :standing::jsonb, since = :since
                             WHERE id = :id
                            """)
                    .bind("id", deal.id())
                    .bind("version", deal.version())
                    .bind("terms", write(deal.terms()))
                    .bind("state", deal.state().name())
                    .bind("standing", write(Standing.of(deal.state())))
                    .bind("since", deal.since())
                    .execute();
            note(handle, deal);
        });
    }

    void lies(UUID id, List<UUID> lots) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE deal SET lies_in = :lots WHERE id = :id")
                .bind("id", id)
                .bindArray("lots", UUID.class, lots)
                .execute());
    }

    /** Stores when it comes out of its donor, and what is described otherwise since it was reserved. */
    void said(UUID id, DealService.Said said) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE deal SET available_from = :from, available_until = :until, revisions = :revisions::jsonb WHERE id = :id")
                .bind("id", id)
                .bind("from", said.available().from())
                .bind("until", said.available().until())
                .bind("revisions", write(said.revisions()))
                .execute());
    }

    /** Stores that a held deal was told anew in the state that it is in, and why. */
    void retell(Deal deal, Instant at, String reason) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("UPDATE deal SET version = :version, standing = :standing::jsonb WHERE id = :id")
                    .bind("id", deal.id())
                    .bind("version", deal.version())
                    .bind("standing", write(Standing.of(deal.state())))
                    .execute();
            note(handle, deal, at, reason);
        });
    }

    private void note(Handle handle, Deal deal) {
        note(handle, deal, deal.since(), Standing.of(deal.state()).reason());
    }

    private static void note(Handle handle, Deal deal, Instant at, String reason) {
        handle.createUpdate(
                        "INSERT INTO deal_history (deal_id, version, state, at, reason) VALUES (:id, :version, :state, :at, :reason)")
                .bind("id", deal.id())
                .bind("version", deal.version())
                .bind("state", deal.state().name())
                .bind("at", at)
                .bind("reason", reason)
                .execute();
    }

    Optional<Deal> find(UUID id) {
        return one("SELECT * FROM deal WHERE id = :id", id);
    }

    /** The deal, held until the transaction ends: people and hub-service never change it at once. */
    Optional<Deal> hold(UUID id) {
        return one("SELECT * FROM deal WHERE id = :id FOR UPDATE", id);
    }

    private Optional<Deal> one(String sql, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(this::deal));
    }

    Page<Deal> list(UUID organisation, PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM deal
                         WHERE (buyer_id = :organisation OR seller_id = :organisation) AND (:before::uuid IS NULL OR id \\< :before)
                         ORDER BY id DESC LIMIT :limit
                        """)
                .bind("organisation", organisation)
                .bind("before", page.after(1).map(cursor -> cursor.uuid(0)).orElse(null))
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .map(this::deal)
                .list());
        return Page.of(rows, page, deal -> List.of(deal.id()));
    }

    List<Step> history(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT state, at, reason FROM deal_history WHERE deal_id = :id ORDER BY version")
                .bind("id", id)
                .mapTo(Step.class)
                .list());
    }

    /** The amounts of a demand's firm deals. */
    List<Amount> firmFor(UUID demandId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM deal WHERE terms ->> 'demandId' = :demand")
                .bind("demand", demandId.toString())
                .mapTo(Row.class)
                .map(this::deal)
                .filter(Deal::firm)
                .map(deal -> deal.terms().amount())
                .list());
    }

    private Deal deal(Row row) {
        return new Deal(
                row.id(),
                row.version(),
                row.buyerId(),
                row.sellerId(),
                row.reservationId(),
                row.lotId(),
                read(row.terms(), Deal.Terms.class),
                read(row.standing(), Standing.class).state(row.state()),
                row.since(),
                row.liesIn(),
                new Availability(row.availableFrom(), row.availableUntil()),
                List.of(read(row.revisions(), Revision[].class)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours can always be written", e);
        }
    }

    private <T> T read(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a deal's %s can't be read".formatted(type.getSimpleName()), e);
        }
    }
}
