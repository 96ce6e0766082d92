package nl.stadsmijn.hub.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.stadsmijn.kit.page.Page;

/** Shows reservations: when their lots come out of their donors, and where their deals want them, for a whole page at once. */
@ApplicationScoped
class ReservationViews {

    private final Availability availability;
    private final DealPlaces places;

    ReservationViews(Availability availability, DealPlaces places) {
        this.availability = availability;
        this.places = places;
    }

    ReservationView of(Reservation reservation) {
        return of(new Page<>(List.of(reservation), null)).items().getFirst();
    }

    Page<ReservationView> of(Page<Reservation> page) {
        var windows = availability.of(
                page.items().stream().flatMap(each -> each.lotsHeld().stream()).collect(Collectors.toSet()));
        var destinations = places.of(page.items().stream()
                .map(each -> each.facts().dealId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.map(each -> ReservationView.of(
                each,
                windows,
                Optional.<UUID>ofNullable(each.facts().dealId())
                        .map(destinations::get)
                        .orElse(null)));
    }
}
