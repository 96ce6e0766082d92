package nl.stadsmijn.hub.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.kit.storage.Ids;

/** Some lots' pages of the ledger, open for one transaction that holds their locks. Works out the new state; writes nothing itself. */
public final class Books {

    private final Map<UUID, Lot> lots = new LinkedHashMap<>();
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<Kinship> kinships = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private By by;
    private final Instant now;

    public Books(Collection<Lot> open, By by, Instant now) {
        open.forEach(lot -> lots.put(lot.id(), lot));
        this.by = by;
        this.now = now;
    }

    public Optional<Lot> find(UUID id) {
        return Optional.ofNullable(lots.get(id));
    }

    /** @throws IllegalArgumentException if the lot is not open here */
    public Lot lot(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("lot " + id + " is not open"));
    }

    public Instant now() {
        return now;
    }

    /** Who books from here on. */
    public void by(By next) {
        by = next;
    }

    /** Opens a page for a lot that is not in the ledger yet, or writes what has no amount: custody, standing. */
    public void put(Lot lot) {
        if (!lot.equals(lots.put(lot.id(), lot))) {
            changed.add(lot.id());
        }
    }

    /** Moves within a lot, where it is. */
    public void move(UUID id, MovementKind kind, Account from, Account to, BigDecimal amount, Why why) {
        move(id, kind, from, to, amount, lot(id).custody(), why);
    }

    /** Moves within a lot, and the lot to where it is afterwards. */
    public void move(UUID id, MovementKind kind, Account from, Account to, BigDecimal amount, Custody after, Why why) {
        book(new Step(Ids.next(), id, null), kind, from, to, amount, after, why);
    }

    /** Gives the title of all that is held of a lot to another owner, or of what was delivered if nothing is; nothing else changes. */
    public void passTitle(UUID id, UUID owner, Why why) {
        var step = new Step(Ids.next(), id, null);
        for (var account : titled(lot(id))) {
            var after = lot(id).custody().of(owner);
            book(step, MovementKind.TITLE_TRANSFERRED, account, account, lot(id).of(account), after, why);
        }
    }

    /**
     * Splits a part off under a new id: same place, owner, holder and storage term, and in quarantine if the whole is.
     *
     * @param held the account the part is in, in parent and child alike
     */
    public void split(UUID parentId, UUID childId, Account held, BigDecimal amount, boolean described, Why why) {
        var parent = lot(parentId);
        var booking = Ids.next();
        put(Lot.fresh(childId, parent.unit(), parent.custody(), described)
                .with(parent.standing().ofPart(described)));
        var out = new Step(booking, parentId, childId);
        var in = new Step(booking, childId, parentId);
        book(out, MovementKind.SPLIT_OFF, held, Account.TO_CHILDREN, amount, parent.custody(), why);
        book(in, MovementKind.SPLIT_FROM, Account.FROM_PARENTS, held, amount, parent.custody(), why);
        kinships.add(new Kinship(booking, parentId, childId, amount, amount));
    }

    /**
     * Makes one lot of several, each with all that is on hand of it.
     *
     * @param custody of the new lot
     */
    public void merge(Collection<UUID> parents, UUID childId, Custody custody, Why why) {
        var unit = lot(parents.iterator().next()).unit();
        var booking = Ids.next();
        put(Lot.fresh(childId, unit, custody, false));
        parents.forEach(parent -> pass(
                booking,
                Passage.whole(parent, childId, lot(parent).of(Account.ON_HAND)),
                MovementKind.MERGED_INTO,
                MovementKind.MERGED_FROM,
                why));
    }

    /**
     * Makes lots out of others. What of those is on hand goes into what was made, or is waste. If one of them is in quarantine all that was made is, until somebody has looked
     * at it.
     *
     * @param booking the id of all its movements
     * @param lots what was made
     * @param passages what of which went into which
     * @param waste what became waste
     */
    public void treat(UUID booking, List<Made> lots, List<Passage> passages, List<Waste> waste, Why why) {
        var quarantine = quarantine(passages);
        lots.forEach(each -> put(Lot.fresh(each.lotId(), each.unit(), each.custody(), false)
                .with(Standing.of(false).quarantined(quarantine))));
        made.addAll(lots);
        passages.forEach(each -> pass(booking, each, MovementKind.TREATED_INTO, MovementKind.TREATED, why));
        waste.forEach(each -> book(
                new Step(booking, each.lotId(), null),
                each.kind(),
                Account.ON_HAND,
                Account.WRITTEN_OFF,
                each.amount(),
                lot(each.lotId()).custody(),
                each.why()));
    }

    /** Why what comes out of these may not leave: what kept the parents from it; null if nothing did. */
    private String quarantine(List<Passage> passages) {
        var reasons = passages.stream()
                .map(each -> lot(each.parentId()).standing().quarantine())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    /** Out of the parent and into the child, both on hand. */
    private void pass(UUID booking, Passage passage, MovementKind out, MovementKind in, Why why) {
        var parent = passage.parentId();
        var child = passage.childId();
        book(
                new Step(booking, parent, child),
                out,
                Account.ON_HAND,
                Account.TO_CHILDREN,
                passage.parentAmount(),
                lot(parent).custody(),
                why);
        book(
                new Step(booking, child, parent),
                in,
                Account.FROM_PARENTS,
                Account.ON_HAND,
                passage.childAmount(),
                lot(child).custody(),
                why);
        kinships.add(new Kinship(booking, parent, child, passage.parentAmount(), passage.childAmount()));
    }

    private static List<Account> titled(Lot lot) {
        var held = Stream.of(Account.EXPECTED, Account.ON_HAND, Account.IN_TRANSIT)
                .filter(account -> lot.of(account).signum() > 0)
                .toList();
        return held.isEmpty() && lot.of(Account.DELIVERED).signum() > 0 ? List.of(Account.DELIVERED) : held;
    }

    public void promise(UUID id, BigDecimal amount) {
        put(lot(id).with(lot(id).balance().promise(amount)));
    }

    public void release(UUID id, BigDecimal amount) {
        put(lot(id).with(lot(id).balance().release(amount)));
    }

    /** Has a lot told anew though nothing of it moves: something is known of it that its event carries. */
    public void tell(UUID id) {
        changed.add(lot(id).id());
    }

    public List<Lot> changed() {
        return changed.stream().map(lots::get).toList();
    }

    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    /** How much of the lots that changed can still be brought somewhere. */
    Map<UUID, BigDecimal> left() {
        var left = new LinkedHashMap<UUID, BigDecimal>();
        changed().forEach(lot -> left.put(lot.id(), lot.ahead()));
        return left;
    }

    /** What came out of other lots and is on a rung of the storage ladder already. */
    List<Lot> raisedOffspring() {
        return kinships.stream()
                .map(Kinship::childId)
                .distinct()
                .map(this::lot)
                .filter(Lot::isRaised)
                .toList();
    }

    /** What went into other lots, and is what it was. */
    List<Announced.Parting> partings() {
        var others = made.stream().map(Made::lotId).toList();
        return kinships.stream()
                .filter(kin -> !others.contains(kin.childId()))
                .map(kin -> new Announced.Parting(kin.parentId(), kin.childId(), kin.parentAmount(), isHarvested(kin)))
                .toList();
    }

    private boolean isHarvested(Kinship kin) {
        return movements.stream()
                .anyMatch(movement -> movement.bookingId().equals(kin.bookingId())
                        && movement.from().account() == Account.EXPECTED);
    }

    List<Kinship> kinships() {
        return List.copyOf(kinships);
    }

    /** What was made of something else, and is another product, or of another mass. */
    List<Made> otherThings() {
        return made.stream()
                .filter(each -> each.productType() != null || each.massPerUnit() != null)
                .toList();
    }

    /** Which lot a movement is of, in which booking, and the lot at its other end. */
    private record Step(UUID booking, UUID lot, UUID counterLot) {}

    /** What nothing is left of has no time in a hub either. */
    private void book(
            Step step, MovementKind kind, Account from, Account to, BigDecimal amount, Custody after, Why why) {
        var lot = lot(step.lot());
        var fromPlace = from.side() == Account.Side.SOURCE ? null : lot.location();
        var movement = new Movement(
                Ids.next(),
                step.booking(),
                lot.id(),
                kind,
                new Movement.Post(from, fromPlace),
                new Movement.Post(to, after.location()),
                amount,
                after.ownerId(),
                after.holderId(),
                step.counterLot(),
                why,
                by,
                now);
        movements.add(movement);
        var balance = from == to ? lot.balance() : lot.balance().move(from, to, amount);
        put(lot.with(balance)
                .with(balance.promisable().signum() == 0 ? after.during(null) : after)
                .after(new Lot.Last(movement.id(), kind, amount, now, why.reason(), step.counterLot())));
    }
}
