package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.hub.stock.MovementKind;
import nl.stadsmijn.hub.stock.Passage;
import nl.stadsmijn.hub.stock.Waste;
import nl.stadsmijn.hub.stock.Why;

/**
 * A treatment whose masses are known: what of each input is in each yield, and what of it is waste. Everything is divided by mass, as nobody can tell whose atoms are where.
 *
 * @param note what its processor said of it; null if nothing
 */
record Work(List<Part> inputs, List<Part> yields, List<Left> left, String note) {

    /** An amount of a lot, in its unit, and its mass in kg. */
    record Part(UUID lotId, BigDecimal amount, BigDecimal kg) {}

    /** Waste of one kind, in kg. @param id the source of its movements */
    record Left(UUID id, MovementKind kind, BigDecimal kg) {}

    MassBalance balance() {
        return new MassBalance(
                sum(inputs), sum(yields), left.stream().map(Left::kg).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What of each input goes into each yield; a share of 0 is of what is too small to be told apart. */
    List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        for (var input = 0; input < inputs.size(); input++) {
            var out = outOf(inputs.get(input));
            for (var yield = 0; yield < yields.size(); yield++) {
                passages.add(new Passage(
                        inputs.get(input).lotId(),
                        yields.get(yield).lotId(),
                        out.get(yield),
                        into(yields.get(yield)).get(input)));
            }
        }
        return passages;
    }

    /** What of each input is waste, in thousandths of its unit: at least one, unless the input has no more. */
    List<Waste> waste() {
        var waste = new ArrayList<Waste>();
        for (var input : inputs) {
            var out = outOf(input);
            for (var index = 0; index < left.size(); index++) {
                var amount = out.get(yields.size() + index);
                if (amount.signum() > 0) {
                    waste.add(new Waste(
                            input.lotId(),
                            left.get(index).kind(),
                            amount,
                            new Why(note, left.get(index).id())));
                }
            }
        }
        return waste;
    }

    private List<BigDecimal> outOf(Part input) {
        var weights = new ArrayList<>(yields.stream().map(Part::kg).toList());
        weights.addAll(left.stream().map(Left::kg).toList());
        return Apportionment.of(input.amount(), weights, yields.size());
    }

    private List<BigDecimal> into(Part yield) {
        return Apportionment.of(yield.amount(), inputs.stream().map(Part::kg).toList());
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::kg).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
