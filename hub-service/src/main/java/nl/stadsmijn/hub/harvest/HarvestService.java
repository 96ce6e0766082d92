package nl.stadsmijn.hub.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.hub.harvest.DescriptionRepository.News;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.stock.Books;
import nl.stadsmijn.hub.stock.By;
import nl.stadsmijn.hub.stock.Ledger;
import nl.stadsmijn.kit.events.ReceivedEvent;

/** Follows what inventory-service says of lots. */
@ApplicationScoped
class HarvestService {

    private final Ledger ledger;
    private final Postings postings;
    private final DescriptionRepository descriptions;

    HarvestService(Ledger ledger, Postings postings, DescriptionRepository descriptions) {
        this.ledger = ledger;
        this.postings = postings;
        this.descriptions = descriptions;
    }

    /**
     * The lots that come into the ledger with these descriptions, each of another lot. Nothing can be reserved on them yet, so there is no lock to
     * take, and they can be entered together; what happens to lots that are in the ledger takes locks, and goes one by one (decision 0004).
     */
    Set<UUID> newcomers(List<ReceivedEvent> events) {
        if (events.size() == 1) {
            return Set.of();
        }
        var listed = events.stream()
                .filter(event -> event.type().equals(Described.TYPE))
                .map(event -> event.as(Described.class))
                .filter(Described::isPlainListing)
                .map(Described::lotId)
                .collect(Collectors.toSet());
        ledger.read(listed).forEach(known -> listed.remove(known.id()));
        return listed;
    }

    /** @param events one, or newcomers */
    @Transactional
    void on(List<ReceivedEvent> events) {
        if (events.size() == 1) {
            on(events.getFirst());
        } else {
            enter(events);
        }
    }

    private void enter(List<ReceivedEvent> events) {
        var newcomers = events.stream()
                .map(event -> new Newcomer(event.id(), event.as(Described.class)))
                .toList();
        var described = newcomers.stream().map(Newcomer::described).toList();
        descriptions.remember(described);
        described.stream().map(Described::donor).distinct().forEach(this::locate);
        ledger.post(newcomers.stream().map(this::listing).toList());
    }

    private record Newcomer(String eventId, Described described) {}

    private Books listing(Newcomer newcomer) {
        var posting = postings.openNew(By.service("inventory-service", newcomer.eventId()));
        new HarvestBooking(posting).list(newcomer.described());
        return posting.books();
    }

    private void locate(Described.Donor donor) {
        ledger.locate(donor.donorId(), donor.municipality(), donor.place());
    }

    /** Brings the ledger to what the description says; a description of a lot that is not in the ledger yet is remembered. */
    @Transactional
    void on(ReceivedEvent event) {
        if (!event.type().equals(Described.TYPE)) {
            return;
        }
        var described = event.as(Described.class);
        var news = descriptions.remember(List.of(described)).getOrDefault(described.lotId(), News.NONE);
        var posting = open(described, By.service("inventory-service", event.id()));
        var known = posting.books().find(described.lotId());
        if (known.isEmpty() && !(described.isListing() && described.isPublished())) {
            return;
        }
        if (described.donor() != null) {
            locate(described.donor());
        }
        book(posting, described, known.isPresent());
        if (news.otherDays()) {
            posting.retell(described.lotId());
        }
        posting.revise(described.lotId(), news.changes());
        postings.post(posting);
    }

    /** A lot comes into the ledger with its description and by nobody else, so what is not in there has no reservations either. */
    private Posting open(Described described, By by) {
        if (described.isListing()
                && described.harvests().isEmpty()
                && ledger.read(List.of(described.lotId())).isEmpty()) {
            return postings.openNew(by);
        }
        var lots = new HashSet<>(
                described.harvests().stream().map(Described.Harvest::lotId).toList());
        lots.add(described.lotId());
        return postings.open(by, lots);
    }

    private void book(Posting posting, Described described, boolean known) {
        var booking = new HarvestBooking(posting);
        var id = described.lotId();
        if (known) {
            booking.describe(described);
            booking.store(described);
        } else {
            booking.list(described);
        }
        if (known && described.isListing() && described.isPublished()) {
            booking.claim(described);
        }
        var harvests = described.harvests();
        var booked = ledger.booked(
                harvests.stream().map(Described.Harvest::harvestId).toList());
        harvests.stream()
                .filter(harvest -> !booked.contains(harvest.harvestId()))
                .forEach(harvest -> booking.harvest(
                        described,
                        harvest,
                        descriptions.productType(harvest.lotId()).isPresent()));
        if (!described.isPublished()) {
            booking.withdraw(described);
        }
    }
}
