package nl.stadsmijn.inventory.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.stadsmijn.inventory.receiver.Processing;
import nl.stadsmijn.inventory.receiver.Receiver;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.survey.Status;
import nl.stadsmijn.inventory.trace.HubReceiver;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The account of an inventory as its readers get it. */
@Schema(name = "MaterialBalance")
record MaterialBalanceView(
        UUID inventoryId,
        UUID donorId,
        Status status,
        Instant asOf,
        Columns total,
        MassEvidence massEvidence,
        List<Line> lines,

        @Schema(description = "Where what was harvested and is not delivered lies.")
        List<InStock> stock,

        @Schema(description = "All that went to receivers.") List<Received> received,

        @Schema(description = "All that hubs passed on to receivers: recycled, recovered or disposed of.")
        List<HandedOn> passedOn,

        @Schema(description = "All that is in no destination, with what explains it.")
        List<Difference> differences,

        MassUnknown massUnknown) {

    /** How many elements without a mass are named; the others are counted. */
    private static final int NAMED = 500;

    @Schema(
            name = "BalanceColumns",
            description =
                    "inventoried + found = reused + inStock + recycled + recovered + disposed + stillInDonor + difference, exactly. harvested says how much came out, whatever became of it.")
    record Columns(
            Mass inventoried,
            Mass found,
            Mass harvested,
            Mass reused,
            Mass inStock,
            Mass recycled,
            Mass recovered,
            Mass disposed,
            Mass stillInDonor,
            Mass difference) {

        private static Columns of(Figures figures) {
            return new Columns(
                    Mass.of(figures.inventoried()),
                    Mass.of(figures.found()),
                    Mass.of(figures.harvested()),
                    Mass.of(figures.of(Fate.REUSED)),
                    Mass.of(figures.of(Fate.IN_STOCK)),
                    Mass.of(figures.of(Fate.RECYCLED)),
                    Mass.of(figures.of(Fate.RECOVERED)),
                    Mass.of(figures.of(Fate.DISPOSED)),
                    Mass.of(figures.of(Fate.STILL_IN_DONOR)),
                    Mass.of(figures.of(Fate.DIFFERENCE)));
        }
    }

    @Schema(
            name = "BalanceMassEvidence",
            description =
                    "How the mass of what was inventoried and found is known; stated + heuristic = inventoried + found, exactly.")
    record MassEvidence(
            @Schema(description = "Stated of the element, or weighed.")
            Mass stated,

            @Schema(
                    description =
                            "Amount times a mass per unit whose evidence is HEURISTIC: nobody stated it, and it was worked out from product type, section and sizes.")
            Mass heuristic,

            @Schema(
                    description = "heuristic as a part of 1; absent if there is nothing.",
                    pattern = "^[01](\\.[0-9]+)?$",
                    examples = "0.3512")
            String heuristicShare) {

        private static final int DECIMALS = 4;

        private static MassEvidence of(MaterialBalance balance) {
            var was = balance.statedKg().add(balance.heuristicKg());
            var share = was.signum() == 0
                    ? null
                    : balance.heuristicKg()
                            .divide(was, DECIMALS, RoundingMode.HALF_UP)
                            .toPlainString();
            return new MassEvidence(Mass.of(balance.statedKg()), Mass.of(balance.heuristicKg()), share);
        }
    }

    @Schema(name = "BalanceLine")
    record Line(
            @Schema(description = "Key of GET /materials; absent if nobody said.", examples = "concrete-precast")
            String material,

            @Schema(description = "Eural code; absent if nobody said.", examples = "17 01 01")
            String eural,

            Columns columns) {}

    @Schema(name = "BalanceStock")
    record InStock(
            @Schema(description = "SITE, HUB, TRANSIT; absent if the ledger has not told yet.", examples = "HUB")
            String kind,

            @Schema(description = "Donor, hub or project.") UUID locationId,
            String name,
            Mass mass) {}

    @Schema(name = "BalanceReceived")
    record Received(
            UUID disposalId,

            @Schema(description = "Absent for a stream that never was an element.")
            UUID elementId,

            String name,
            String material,
            String eural,
            Processing processing,
            Mass mass,
            boolean weighed,
            String noteNumber,
            LocalDate on,

            @Schema(description = "Why it was lost, or what else was remarked; absent if nobody said.")
            String reason,

            @Schema(description = "Why it weighs much more than was worked out; absent if nobody said.")
            String massReason,

            Taker receiver) {}

    @Schema(name = "BalanceReceiver", description = "As it stood in the register at the reception.")
    record Taker(UUID id, String name, Receiver.Address address, List<Receiver.Permit> permits, List<String> eural) {

        private static Taker of(Carried load) {
            var receiver = load.receiver();
            return new Taker(
                    load.receiverId(), receiver.name(), receiver.address(), receiver.permits(), receiver.eural());
        }
    }

    @Schema(name = "BalancePassedOn")
    record HandedOn(
            @Schema(description = "RECYCLED, RECOVERED or DISPOSED.")
            Fate fate,

            @Schema(
                    description = "The code it left the hub under; it stands in the line of its element's.",
                    examples = "17 01 01")
            String eural,

            @Schema(description = "The hub.") UUID hubId,
            String hubName,
            @Schema(description = "As the hub reported it.") HubReceiver receiver,
            String reason,
            Mass mass) {}

    @Schema(name = "BalanceDifference")
    record Difference(
            String material,
            String eural,
            Explanation.Kind kind,

            @Schema(description = "In the words of who reported it.")
            String reason,

            int elements,
            Mass mass) {}

    @Schema(name = "BalanceMassUnknown")
    record MassUnknown(
            @Schema(description = "Elements of which nobody said what a unit weighs; they are in no line.")
            int elements,

            @Schema(description = "At most 500 of them.") List<Unweighed> lines) {}

    @Schema(name = "BalanceUnweighed")
    record Unweighed(
            UUID elementId, String name, String material, String eural, Amount inventoried, Amount harvested) {}

    static MaterialBalanceView of(Inventory inventory, MaterialBalance balance, Instant asOf) {
        return new MaterialBalanceView(
                inventory.id(),
                inventory.donorId(),
                inventory.status(),
                asOf,
                Columns.of(balance.total()),
                MassEvidence.of(balance),
                balance.lines().entrySet().stream()
                        .map(line ->
                                new Line(line.getKey().material(), line.getKey().eural(), Columns.of(line.getValue())))
                        .toList(),
                balance.stock().entrySet().stream()
                        .map(one -> inStock(one.getKey(), one.getValue()))
                        .toList(),
                balance.carried().stream().map(MaterialBalanceView::received).toList(),
                balance.passedOn().entrySet().stream()
                        .map(way -> handedOn(way.getKey(), way.getValue()))
                        .toList(),
                balance.differences().stream()
                        .map(MaterialBalanceView::difference)
                        .toList(),
                massUnknown(balance.massUnknown()));
    }

    private static InStock inStock(Where where, BigDecimal kg) {
        return new InStock(where.kind(), where.locationId(), where.name(), Mass.of(kg));
    }

    private static Received received(Carried load) {
        return new Received(
                load.id(),
                load.elementId(),
                load.name(),
                load.material(),
                load.eural(),
                load.processing(),
                Mass.of(load.kg()),
                load.weighed(),
                load.noteNumber(),
                load.leftOn(),
                load.reason(),
                load.massReason(),
                Taker.of(load));
    }

    private static HandedOn handedOn(PassedOn way, BigDecimal kg) {
        return new HandedOn(
                way.fate(),
                way.eural(),
                way.from().locationId(),
                way.from().name(),
                way.taker(),
                way.reason(),
                Mass.of(kg));
    }

    private static Difference difference(MaterialBalance.Difference difference) {
        return new Difference(
                difference.group().material(),
                difference.group().eural(),
                difference.explanation().kind(),
                difference.explanation().reason(),
                difference.elements(),
                Mass.of(difference.kg()));
    }

    private static MassUnknown massUnknown(List<MaterialBalance.Unweighed> unweighed) {
        return new MassUnknown(
                unweighed.size(),
                unweighed.stream()
                        .limit(NAMED)
                        .map(one -> new Unweighed(
                                one.elementId(),
                                one.name(),
                                one.group().material(),
                                one.group().eural(),
                                one.inventoried(),
                                one.harvested()))
                        .toList());
    }
}
