package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.By;

/** A batch of reservations whose time has come, each in its own transaction. */
@ApplicationScoped
class ReservationSweep {

    private static final By SWEEPER = By.service("hub-service", null);

    private final Postings postings;
    private final ReservationRepository reservations;
    private final Certification certification;
    private final Clock clock;

    ReservationSweep(Postings postings, ReservationRepository reservations, Certification certification, Clock clock) {
        this.postings = postings;
        this.reservations = reservations;
        this.certification = certification;
        this.clock = clock;
    }

    /** Ends options that nobody confirmed in time. @return how many */
    @Transactional
    int expire(int atMost) {
        var due = reservations.expired(clock.instant(), atMost);
        return sweep(due, (posting, id) -> posting.lapse(id));
    }

    /** Judges conditions whose day has passed: met, the reservation stays; not met, it dissolves. @return how many */
    @Transactional
    int judge(int atMost) {
        var today = LocalDate.now(clock);
        var due = reservations.conditionsDue(today, atMost);
        return sweep(due, (posting, id) -> judge(posting, id, today));
    }

    private boolean judge(Posting posting, UUID id, LocalDate today) {
        var reservation = posting.find(id).orElseThrow();
        if (reservation instanceof Reservation.Firm firm
                && !firm.settled()
                && firm.condition() != null
                && firm.condition().before().isBefore(today)) {
            posting.decide(id, new Command.Judge(isMet(firm)));
            return true;
        }
        return false;
    }

    private boolean isMet(Reservation.Firm firm) {
        return firm.lines().stream()
                .flatMap(line -> line.allocations().stream())
                .allMatch(allocation -> certification.isCertified(
                        allocation.lotId(), firm.condition().scheme()));
    }

    private int sweep(List<UUID> due, Ender ender) {
        if (due.isEmpty()) {
            return 0;
        }
        var posting = postings.openFree(SWEEPER, due);
        var ended = posting.reservations().stream()
                .map(Reservation::id)
                .filter(id -> ender.ends(posting, id))
                .count();
        postings.post(posting);
        return Math.toIntExact(ended);
    }

    private interface Ender {
        boolean ends(Posting posting, UUID id);
    }
}
