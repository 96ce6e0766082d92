package nl.stadsmijn.hub.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.hub.harvest.DescriptionRepository.News;
import nl.stadsmijn.hub.reservation.Posting;
import nl.stadsmijn.hub.reservation.Postings;
import nl.stadsmijn.hub.room.DescribedSpaces;
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
    private final DescribedSpaces spaces;

    HarvestService(Ledger ledger, Postings postings, DescriptionRepository descriptions, DescribedSpaces spaces) {
        this.ledger = ledger;
        this.postings = postings;
        this.descriptions = descriptions;
        this.spaces = spaces;
    }

    /**
     * Brings the ledger to what descriptions say, each of another lot; a description of a lot that is not in the ledger yet is remembered. All lots are
     * locked at once, with what is reserved on them (decision 0004).
     */
    @Transactional
    void on(List<ReceivedEvent> events) {
        var told = events.stream()
                .filter(event -> event.type().equals(Described.TYPE))
                .map(event -> new Told(event.id(), event.as(Described.class)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        var news = descriptions.remember(told.stream().map(Told::described).toList());
        var posting = postings.open(told.getFirst().by(), lotsOf(told));
        locate(told.stream().filter(each -> each.isFollowed(posting.books())));
        var booked = ledger.booked(told.stream().flatMap(Told::harvests).toList());
        for (var each : told) {
            if (each.isFollowed(posting.books())) {
                posting.books().by(each.by());
                follow(posting, each.described(), news, booked);
            }
        }
        postings.post(posting);
        spaces.described(told.stream().map(each -> each.described().lotId()).toList());
    }

    private record Told(String eventId, Described described) {

        By by() {
            return By.service("inventory-service", eventId);
        }

        boolean isFollowed(Books books) {
            return described.isListing() && described.isPublished()
                    || books.find(described.lotId()).isPresent();
        }

        Stream<UUID> harvests() {
            return described.harvests().stream().map(Described.Harvest::harvestId);
        }

        Stream<UUID> lots() {
            return Stream.concat(
                    Stream.of(described.lotId()), described.harvests().stream().map(Described.Harvest::lotId));
        }
    }

    private static Set<UUID> lotsOf(List<Told> told) {
        return told.stream().flatMap(Told::lots).collect(Collectors.toSet());
    }

    /** In the order of their ids, so that two transactions can't wait for each other. */
    private void locate(Stream<Told> followed) {
        followed.map(each -> each.described().donor())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Described.Donor::donorId))
                .forEach(donor -> ledger.locate(donor.donorId(), donor.municipality(), donor.place()));
    }

    private void follow(Posting posting, Described described, Map<UUID, News> news, Set<UUID> booked) {
        book(posting, described, booked);
        var changes = news.getOrDefault(described.lotId(), News.NONE);
        if (changes.otherDays()) {
            posting.retell(described.lotId());
        }
        posting.revise(described.lotId(), changes.changes());
    }

    private void book(Posting posting, Described described, Set<UUID> booked) {
        var booking = new HarvestBooking(posting);
        if (posting.books().find(described.lotId()).isEmpty()) {
            booking.list(described);
        } else {
            booking.describe(described);
            booking.store(described);
            if (described.isListing() && described.isPublished()) {
                booking.claim(described);
            }
        }
        described.harvests().stream()
                .filter(harvest -> !booked.contains(harvest.harvestId()))
                .forEach(harvest -> booking.harvest(
                        described,
                        harvest,
                        descriptions.productType(harvest.lotId()).isPresent()));
        booking.putAside(described);
        if (!described.isPublished()) {
            booking.withdraw(described);
        }
    }
}
