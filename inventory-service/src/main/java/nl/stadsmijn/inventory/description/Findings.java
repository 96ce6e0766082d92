package nl.stadsmijn.inventory.description;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Says in descriptions what was found and asked in hubs. Each inspection and each price is said once, so that who describes a lot anew has the last word. */
@ApplicationScoped
class Findings {

    private final FindingRepository said;
    private final LotRepository lots;
    private final Lots telling;

    Findings(FindingRepository said, LotRepository lots, Lots telling) {
        this.said = said;
        this.lots = lots;
        this.telling = telling;
    }

    /** Of a lot without a description nothing is said yet: the ledger tells the lot, with what was found, again as soon as it hears of the description. */
    @Transactional(TxType.MANDATORY)
    void follow(List<Finding> heard) {
        var findings = heard.stream()
                .filter(Finding::saysAnything)
                .sorted(Comparator.comparing(Finding::lotId))
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        var before = said.of(findings.stream().map(Finding::lotId).toList());
        var changed = new ArrayList<UUID>();
        for (var finding : findings) {
            var known = before.getOrDefault(finding.lotId(), Finding.Said.NOTHING);
            if (!finding.isSaid(known)) {
                lots.lock(finding.lotId())
                        .filter(lot -> !lot.isUnpublished())
                        .ifPresent(lot -> changed.add(say(lot, finding, known)));
            }
        }
        telling.tell(changed);
    }

    private UUID say(Lot lot, Finding finding, Finding.Said before) {
        lots.update(lot.id(), lot.version() + 1, lot.externalId(), finding.in(lot.description(), before));
        said.keep(lot.id(), finding.said());
        return lot.id();
    }
}
