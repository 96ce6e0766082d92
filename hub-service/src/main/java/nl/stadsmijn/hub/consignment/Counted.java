package nl.stadsmijn.hub.consignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.kit.quantity.Amount;

/** What was counted of a consignment's lots. Pure. */
public final class Counted {

    /** Nobody loads twice what was to leave unnoticed: more is a slip of the pen, and must not become stock. */
    private static final BigDecimal MOST_TIMES = BigDecimal.TWO;

    private Counted() {}

    /**
     * The lines as they arrived.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming each line that can't be meant
     */
    public static List<Consignment.Line> lines(Consignment consignment, ReceiptRequest receipt) {
        Map<UUID, ReceiptRequest.Line> counted = new HashMap<>();
        var violations = new ArrayList<Violation>();
        for (var index = 0; index < receipt.lines().size(); index++) {
            var line = receipt.lines().get(index);
            var field = "lines[%d].".formatted(index);
            if (counted.put(line.lotId(), line) != null) {
                violations.add(new Violation(field + "lotId", "DUPLICATE", "must be named once", line.lotId()));
            } else {
                violations.addAll(violations(field, line, consignment));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        return consignment.lines().stream()
                .map(line -> arrived(line, counted.get(line.sentLotId())))
                .toList();
    }

    private static List<Violation> violations(String field, ReceiptRequest.Line line, Consignment consignment) {
        var sent = consignment.lines().stream()
                .filter(each -> line.lotId().equals(each.sentLotId()))
                .findFirst();
        if (sent.isEmpty()) {
            return List.of(new Violation(
                    field + "lotId", "UNKNOWN_LOT", "must be a lot of this consignment, as it was sent", line.lotId()));
        }
        var unit = sent.get().unit();
        var misfit = line.counted().misfit(field + "counted", unit);
        if (misfit.isPresent()) {
            return List.of(misfit.get());
        }
        var counted = line.counted().in(unit);
        var most = sent.get().amount().multiply(MOST_TIMES);
        if (counted.get().value().compareTo(most) > 0) {
            return List.of(new Violation(
                    field + "counted",
                    "MORE_THAN_THERE_IS",
                    "must be at most %s, twice what was sent; what came besides is a lot of its own, described and taken in as a walk-in"
                            .formatted(new Amount(most, unit)),
                    counted.get().toString()));
        }
        var differs = counted.get().value().compareTo(sent.get().amount()) != 0;
        return differs && (line.reason() == null || line.reason().isBlank())
                ? List.of(new Violation(
                        field + "reason",
                        "REQUIRED",
                        "%s were sent and %s were counted: say why"
                                .formatted(new Amount(sent.get().amount(), unit), counted.get()),
                        line.reason()))
                : List.of();
    }

    private static Consignment.Line arrived(Consignment.Line sent, ReceiptRequest.Line line) {
        return line == null ? sent.received(sent.amount(), null) : sent.received(value(line, sent), line.reason());
    }

    private static BigDecimal value(ReceiptRequest.Line line, Consignment.Line sent) {
        return line.counted().in(sent.unit()).orElseThrow().value();
    }
}
