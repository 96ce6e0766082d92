package nl.stadsmijn.certification.lot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a lot inherits from the lots it was made of. One parent: a part is as good, or as bad, as the whole, if it was still in the whole when that
 * was held for inspection. More parents: what all of them had, so the same certificate, valid now; a certificate is never diluted. A treatment makes
 * another thing, which inherits nothing.
 */
final class Lineage {

    /** The ledger's word for a movement that changes the material itself. */
    private static final String TREATMENT = "TREATED";

    private Lineage() {}

    /**
     * The parent to inherit from.
     *
     * @param parents one or more
     * @param madeBy kind of the movement that made the lot, or null if the ledger didn't say
     * @param madeAt when that was, or null
     */
    static Optional<LotQuality> benefactor(List<LotQuality> parents, String madeBy, Instant madeAt) {
        var first = parents.getFirst();
        var wasAssessed = parents.stream().allMatch(parent -> parent.carriesDecision() && includes(parent, madeAt));
        if (!wasAssessed || TREATMENT.equals(madeBy)) {
            return Optional.empty();
        }
        if (parents.size() == 1) {
            return Optional.of(first);
        }
        var shared = parents.stream()
                .allMatch(parent -> parent.status() == LotStatus.CERTIFIED
                        && parent.certificateId().equals(first.certificateId()));
        return shared ? Optional.of(first) : Optional.empty();
    }

    private static boolean includes(LotQuality parent, Instant madeAt) {
        return madeAt == null || parent.heldSince() == null || !madeAt.isBefore(parent.heldSince());
    }
}
