package nl.stadsmijn.hub.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.SettableClock;
import org.jdbi.v3.core.Jdbi;

/** What happenings play with: dice, the model, time, and a service that may be struck down in the middle of anything. */
@Singleton
public class World {

    /** Happenings choose among the newest, so that they meet. */
    private static final int NEWEST = 24;

    private static final int REMEMBERED = 40;

    private final Jdbi jdbi;
    private final SettableClock clock;
    private final Sabotage sabotage;
    private final Journal journal;
    private final Deque<String> remembered = new ArrayDeque<>();
    private final List<Journal.Told> told = new ArrayList<>();
    private Random dice = new Random(0);
    private Model model = new Model();
    private int crashes;

    World(Jdbi jdbi, SettableClock clock, Sabotage sabotage, Journal journal) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.sabotage = sabotage;
        this.journal = journal;
    }

    void begin(long seed) {
        dice = new Random(seed);
        model = new Model();
        crashes = 0;
        told.clear();
        remembered.clear();
        journal.begin();
    }

    public Model model() {
        return model;
    }

    public Instant now() {
        return clock.instant();
    }

    public void pass(Duration time) {
        note("%s pass", time);
        clock.pass(time);
    }

    /** 1 to {@code most}. */
    public int roll(int most) {
        return 1 + dice.nextInt(most);
    }

    /** Once in so many times. */
    public boolean oneIn(int times) {
        return dice.nextInt(times) == 0;
    }

    /** One of the newest lots that are so. */
    public Optional<ModelLot> lot(Predicate<ModelLot> so) {
        return one(model.lots.values(), so);
    }

    /** One of the newest reservations that are so. */
    public Optional<ModelReservation> reservation(Predicate<ModelReservation> so) {
        return one(model.reservations.values(), so);
    }

    public <T> Optional<T> one(Collection<T> all, Predicate<T> so) {
        var fitting = all.stream().filter(so).collect(Collectors.toCollection(ArrayList::new));
        var newest = fitting.subList(Math.max(0, fitting.size() - NEWEST), fitting.size());
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(dice.nextInt(newest.size())));
    }

    /** For whoever must find out why a history failed. */
    public void note(String text, Object... values) {
        if (remembered.size() == REMEMBERED) {
            remembered.removeFirst();
        }
        remembered.addLast(text.formatted(values));
    }

    List<String> remembered() {
        return List.copyOf(remembered);
    }

    int crashes() {
        return crashes;
    }

    /**
     * Asks the service for something as its users do: now and then it is struck down first, before its commit, and asked again.
     *
     * @return what it answered; empty if it refused
     */
    public <T> Optional<T> ask(Supplier<T> request) {
        strike(request::get);
        hear();
        try {
            var answer = request.get();
            return Optional.of(answer);
        } catch (HttpProblem refused) {
            note("  refused: %s", refused.getDetail());
            journal.rolledBack();
            return Optional.empty();
        }
    }

    /** Has the service hear of something, by its inbox, which does not rest before it has; now and then it is struck down first. */
    public void tell(Runnable handler, Runnable delivery) {
        strike(handler);
        hear();
        if (oneIn(100)) {
            note("  disconnected");
            sabotage.prepare(Sabotage.Kind.DISCONNECT);
        }
        delivery.run();
        sabotage.disarm();
    }

    /** What was told until now was committed. */
    private void hear() {
        told.addAll(journal.committed(id -> model.lots.containsKey(id) || model.reservations.containsKey(id)));
    }

    /** Lets it do everything but commit. */
    private void strike(Runnable work) {
        if (!oneIn(10)) {
            return;
        }
        hear();
        crashes++;
        var early = oneIn(2);
        note("  struck down %s", early ? "at its first event" : "before its commit");
        if (early) {
            sabotage.prepare(Sabotage.Kind.CRASH);
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                work.run();
                throw new Sabotage.Crash();
            });
        } catch (Sabotage.Crash | HttpProblem expected) {
            // neither leaves anything
        } finally {
            sabotage.disarm();
            journal.rolledBack();
        }
    }

    /** Compares what was touched, by the service or the model, since the last time. */
    void compare() {
        hear();
        var lots = new HashSet<>(model.takeTouchedLots());
        var reservations = new HashSet<>(model.takeTouchedReservations());
        told.stream().filter(each -> each.topic().equals("hub.stock")).forEach(each -> lots.add(each.subject()));
        told.stream()
                .filter(each -> each.topic().equals("hub.reservations"))
                .forEach(each -> reservations.add(each.subject()));
        told.clear();
        compare(lots, reservations);
    }

    void compareAll() {
        compare(model.lots.keySet(), model.reservations.keySet());
    }

    private void compare(Collection<UUID> lots, Collection<UUID> reservations) {
        assertThat(storedLots(lots)).isEqualTo(lots.stream().collect(Collectors.toMap(id -> id, this::modelled)));
        assertThat(storedReservations(reservations))
                .isEqualTo(reservations.stream().collect(Collectors.toMap(id -> id, this::modelledReservation)));
    }

    private String modelledReservation(UUID id) {
        assertThat(model.reservations)
                .as("a reservation that the service told of and nobody expected")
                .containsKey(id);
        return model.reservations.get(id).told();
    }

    private String modelled(UUID id) {
        var lot = model.lots.get(id);
        assertThat(lot)
                .as("a lot that the service told of and nobody expected: %s", id)
                .isNotNull();
        assertThat(lot.leak()).as("what appeared or vanished of %s", id).isZero();
        var promised = model.promised(id);
        assertThat(promised).as("promised of %s", id).isLessThanOrEqualTo(lot.promisable());
        return lot.told(promised);
    }

    private Map<UUID, String> storedLots(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, format('%s described=%s listed=%s found=%s fromParents=%s expected=%s onHand=%s inTransit=%s toChildren=%s delivered=%s writtenOff=%s promised=%s',
                                          location_kind, described, trim_scale(listed), trim_scale(found), trim_scale(from_parents), trim_scale(expected),
                                          trim_scale(on_hand), trim_scale(in_transit), trim_scale(to_children), trim_scale(delivered),
                                          trim_scale(written_off), trim_scale(promised)) AS told
                          FROM lot WHERE id = ANY(:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getString("told").replace("=t ", "=true ").replace("=f ", "=false ")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map<UUID, String> storedReservations(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, format('%s %s {%s}', kind, coalesce(ending, 'null'),
                                          (SELECT string_agg(format('%s=%s', lot_id, amount), ', ' ORDER BY lot_id)
                                             FROM (SELECT lot_id, trim_scale(sum(amount)) AS amount FROM allocation
                                                    WHERE reservation_id = reservation.id GROUP BY lot_id) AS held)) AS told
                          FROM reservation WHERE id = ANY(:ids)
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("told")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
