package nl.stadsmijn.inventory.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** The pieces of which a description gives the GlobalIds, and how much of its amount they are: one each, or what a model measures. */
final class Pieces {

    private static final int DECIMALS = 3;

    private Pieces() {}

    static Set<String> of(Description what) {
        return new LinkedHashSet<>(what.identity().globalIds());
    }

    /**
     * It without these pieces: less of it, or of no known amount if nothing is left.
     *
     * @param shares how much of a measured amount a piece is; where that is not known, each is as much
     */
    static Description without(Description what, Collection<String> gone, Map<String, BigDecimal> shares) {
        var own = of(what);
        var left = new ArrayList<>(own);
        left.removeAll(gone);
        own.retainAll(gone);
        var amount = what.amount() == null
                ? null
                : what.amount().minus(share(what.amount(), own, own.size() + left.size(), shares));
        return with(what, left, amount == null || amount.isZero() ? null : amount);
    }

    /**
     * What a model says of an element, with the pieces that others know as the same and the model does not. The pieces stand in the order in which they stood.
     *
     * @param before what was said of the element before, in the unit of the model's amount
     * @param kept of its pieces
     * @param shares as in {@link #without}, of what was said before
     */
    static Description joined(Description model, Description before, Set<String> kept, Map<String, BigDecimal> shares) {
        var own = of(model);
        var all = of(before);
        var pieces = all.size();
        all.removeIf(id -> !own.contains(id) && !kept.contains(id));
        all.addAll(own);
        var amount = kept.isEmpty() || model.amount() == null || before.amount() == null
                ? model.amount()
                : model.amount().plus(share(before.amount(), kept, pieces, shares));
        return with(model, List.copyOf(all), amount);
    }

    private static Amount share(Amount all, Set<String> some, int of, Map<String, BigDecimal> shares) {
        var value = all.unit() == Unit.PIECE
                ? BigDecimal.valueOf(some.size())
                : shares.keySet().containsAll(some)
                        ? some.stream().map(shares::get).reduce(BigDecimal.ZERO, BigDecimal::add)
                        : all.value()
                                .multiply(BigDecimal.valueOf(some.size()))
                                .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
        return new Amount(value.min(all.value()), all.unit());
    }

    private static Description with(Description what, List<String> globalIds, Amount amount) {
        var identity = what.identity();
        return what.with(
                new Identity(identity.name(), identity.description(), globalIds, identity.storey()),
                new Measure(amount, what.measure().massPerUnit()));
    }
}
