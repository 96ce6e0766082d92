package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.stock.Interested;
import nl.stadsmijn.kit.events.Event;
import nl.stadsmijn.kit.events.Outbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The SQL of reservations. Lots are always locked before them. */
@ApplicationScoped
class ReservationRepository implements Interested {

    private static final String CONCERNED = """
            SELECT reservation_id FROM allocation WHERE open AND lot_id = ANY(:lots)
            UNION
            SELECT unnest(:reservations)
            """;

    private static final String LOTS_CONCERNED =
            "SELECT DISTINCT lot_id FROM allocation WHERE open AND reservation_id IN (" + CONCERNED + ")";

    private static final String LOCK =
            "SELECT * FROM reservation WHERE id IN (" + CONCERNED + ") ORDER BY id FOR UPDATE";

    static final String DUE_ON_LOTS = """
            SELECT DISTINCT reservation.id
              FROM reservation
              JOIN allocation ON allocation.reservation_id = reservation.id AND allocation.open
             WHERE reservation.kind = 'OPTION' AND reservation.expires_at <= :now AND allocation.lot_id = ANY(:lots)
            """;

    private final Jdbi jdbi;
    private final Outbox outbox;

    ReservationRepository(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    /** From here on locks can be given back without ending the transaction. */
    void savepoint() {
        jdbi.useHandle(handle -> handle.execute("SAVEPOINT posting"));
    }

    /** Gives back the locks taken since {@link #savepoint}. */
    void backToSavepoint() {
        jdbi.useHandle(handle -> handle.execute("ROLLBACK TO SAVEPOINT posting"));
    }

    /** Keeps the locks. */
    void releaseSavepoint() {
        jdbi.useHandle(handle -> handle.execute("RELEASE SAVEPOINT posting"));
    }

    /** Every lot that an open reservation on these lots, or one of these reservations, has something at. */
    List<UUID> lotsConcerned(Collection<UUID> lots, Collection<UUID> reservations) {
        return jdbi.withHandle(handle -> handle.createQuery(LOTS_CONCERNED)
                .bindArray("lots", UUID.class, lots)
                .bindArray("reservations", UUID.class, reservations)
                .mapTo(UUID.class)
                .list());
    }

    /** The lots of each reservation that is open. */
    Map<UUID, Set<UUID>> lotsOf(Collection<UUID> reservations) {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT reservation_id, lot_id FROM allocation WHERE open AND reservation_id = ANY(:ids)")
                .bindArray("ids", UUID.class, reservations)
                .map((row, context) ->
                        Map.entry(row.getObject("reservation_id", UUID.class), row.getObject("lot_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    /** The open reservations on these lots, and these reservations, locked. */
    List<Reservation> lock(Collection<UUID> lots, Collection<UUID> reservations) {
        return jdbi.withHandle(handle -> AllocationRepository.withLines(
                handle,
                handle.createQuery(LOCK)
                        .bindArray("lots", UUID.class, lots)
                        .bindArray("reservations", UUID.class, reservations)
                        .map(new ReservationRow())
                        .list()));
    }

    Optional<Reservation> find(UUID id) {
        return jdbi
                .withHandle(handle -> AllocationRepository.withLines(
                        handle,
                        handle.createQuery("SELECT * FROM reservation WHERE id = :id")
                                .bind("id", id)
                                .map(new ReservationRow())
                                .list()))
                .stream()
                .findFirst();
    }

    List<Reservation> list(UUID holder, UUID after, int rows) {
        return jdbi.withHandle(handle -> AllocationRepository.withLines(
                handle,
                handle.createQuery(
                                "SELECT * FROM reservation WHERE holder_id = :holder AND id > :after ORDER BY id LIMIT :rows")
                        .bind("holder", holder)
                        .bind("after", after)
                        .bind("rows", rows)
                        .map(new ReservationRow())
                        .list()));
    }

    /** The open reservations that have something at a lot. */
    List<Reservation> on(UUID lot, UUID after, int rows) {
        return jdbi.withHandle(handle -> AllocationRepository.withLines(
                handle,
                handle.createQuery("""
                                SELECT * FROM reservation
                                 WHERE id IN (SELECT reservation_id FROM allocation WHERE open AND lot_id = :lot) AND id > :after
                                 ORDER BY id LIMIT :rows
                                """)
                        .bind("lot", lot)
                        .bind("after", after)
                        .bind("rows", rows)
                        .map(new ReservationRow())
                        .list()));
    }

    List<UUID> dueOn(Collection<UUID> lots, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE_ON_LOTS)
                .bindArray("lots", UUID.class, lots)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    List<UUID> expired(Instant now, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id FROM reservation WHERE kind = 'OPTION' AND expires_at <= :now ORDER BY expires_at, id LIMIT :rows")
                .bind("now", now)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    /** Conditions whose day has passed, unjudged. */
    List<UUID> conditionsDue(LocalDate today, int rows) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM reservation
                         WHERE kind = 'FIRM' AND NOT condition_settled AND condition_before < :today
                         ORDER BY condition_before, id LIMIT :rows
                        """)
                .bind("today", today)
                .bind("rows", rows)
                .mapTo(UUID.class)
                .list());
    }

    /** Whether the organisation has something of the lot reserved, or got what it had reserved of it. */
    @Override
    public boolean holdsOf(UUID organisation, UUID lot) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT FROM reservation
                                        WHERE holder_id = :organisation AND (ending IS NULL OR ending = 'FULFILLED')
                                          AND id IN (SELECT reservation_id FROM allocation WHERE open AND lot_id = :lot
                                                      UNION ALL
                                                     SELECT reservation_id FROM allocation WHERE NOT open AND lot_id = :lot))
                        """)
                .bind("lot", lot)
                .bind("organisation", organisation)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Writes a reservation that is new, each line of it where it was asked, and tells it after other events; in one statement, as this is done all day.
     *
     * @param windows when its lots come out of their donors, as far as they are still in one
     */
    void add(Reservation reservation, List<Event> others, Map<UUID, Availability.Window> windows) {
        var lines = reservation.lines();
        var events = Stream.concat(others.stream(), Stream.of(ReservationChanged.of(reservation, windows)))
                .toList();
        outbox.addAll(
                events,
                ReservationRow.ADD,
                add -> ReservationRow.bind(add, reservation)
                        .bind("open", reservation.isOpen())
                        .registerArrayType(BigDecimal.class, "numeric")
                        .bindArray(
                                "lots",
                                UUID.class,
                                lines.stream().map(Line::lotId).toList())
                        .bindArray(
                                "amounts",
                                BigDecimal.class,
                                lines.stream().map(Line::amount).toList())
                        .bindArray(
                                "units",
                                String.class,
                                lines.stream().map(line -> line.unit().symbol()).toList()));
    }

    /**
     * Writes reservations, stored or new.
     *
     * @param linesBefore the lines as they are stored; none of a new one
     */
    void write(List<Reservation> reservations, Function<UUID, List<Line>> linesBefore) {
        var byStored = reservations.stream()
                .collect(Collectors.partitioningBy(each -> each.facts().version() > 0));
        jdbi.useHandle(handle -> {
            write(handle, ReservationRow.INSERT, byStored.get(false));
            write(handle, ReservationRow.UPDATE, byStored.get(true));
            AllocationRepository.write(handle, reservations, linesBefore);
        });
    }

    private static void write(Handle handle, String sql, List<Reservation> reservations) {
        if (reservations.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(sql)) {
            reservations.forEach(
                    reservation -> ReservationRow.bind(batch, reservation).add());
            batch.execute();
        }
    }
}
