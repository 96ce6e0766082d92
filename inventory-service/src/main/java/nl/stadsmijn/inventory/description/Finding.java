package nl.stadsmijn.inventory.description;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Money;

/**
 * What the ledger tells of a lot that belongs in its description: the condition that its holder saw, and what its owner asks for it to be rid of it.
 *
 * @param judged null if no inspection judged anything
 * @param asked null if its owner did not decide to sell it down
 */
record Finding(UUID lotId, Judged judged, Asked asked) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /**
     * @param id of the last inspection
     * @param technical 1 to 6, NEN 2767's scale; null where it was not judged
     * @param aesthetic 1 to 6; null where it was not judged
     */
    record Judged(UUID id, Integer technical, Integer aesthetic, UUID byOrganisation, Instant at) {

        /** What one sees who stands before it is better known than what was said of it; defects that were described are still there. */
        private Description in(Description before) {
            var old = before.condition() == null ? new Condition(null, null, null) : before.condition();
            var now = new Condition(
                    technical == null ? old.technical() : technical,
                    aesthetic == null ? old.aesthetic() : aesthetic,
                    old.defects());
            var kinds = new HashMap<String, Description.Evidence>();
            var details = new HashMap<String, EvidenceDetail>();
            var detail = new EvidenceDetail(
                    byOrganisation, LocalDate.ofInstant(at, AMSTERDAM), "inspection by its holder", id.toString());
            Map.of("technical", technical != null, "aesthetic", aesthetic != null)
                    .forEach((field, isJudged) -> {
                        if (isJudged) {
                            kinds.put(field, Description.Evidence.VISUAL);
                            details.put(field, detail);
                        }
                    });
            return before.with(now, before.proof().instead(kinds, details));
        }
    }

    /**
     * @param dispositionId the decision
     * @param price EUR per unit ex VAT; 0 is for nothing
     */
    record Asked(UUID dispositionId, BigDecimal price) {

        private Description in(Description before) {
            var asked = price.signum() == 0
                    ? new Price(Price.Kind.FREE, null)
                    : new Price(Price.Kind.FIXED, new Money(price, "EUR"));
            return before.with(new Terms(asked, before.terms().minimumOrder()));
        }
    }

    /** What was said in a description already, by id; null where nothing was. */
    record Said(UUID inspectionId, UUID dispositionId) {
        static final Said NOTHING = new Said(null, null);
    }

    boolean saysAnything() {
        return judged != null || asked != null;
    }

    boolean isSaid(Said said) {
        return !isNewInspection(said) && !isNewPrice(said);
    }

    /** The description with what has not been said in it yet; what its holder or owner said since is not overruled by what is older. */
    Description in(Description before, Said said) {
        var seen = isNewInspection(said) ? judged.in(before) : before;
        return isNewPrice(said) ? asked.in(seen) : seen;
    }

    Said said() {
        return new Said(judged == null ? null : judged.id(), asked == null ? null : asked.dispositionId());
    }

    private boolean isNewInspection(Said said) {
        return judged != null && !judged.id().equals(said.inspectionId());
    }

    private boolean isNewPrice(Said said) {
        return asked != null && !asked.dispositionId().equals(said.dispositionId());
    }
}
