package nl.stadsmijn.certification.lot;

import static nl.stadsmijn.certification.lot.LotStatus.CERTIFIED;
import static nl.stadsmijn.certification.lot.LotStatus.EXPIRED;
import static nl.stadsmijn.certification.lot.LotStatus.HOLD_REQUESTED;
import static nl.stadsmijn.certification.lot.LotStatus.IN_ASSESSMENT;
import static nl.stadsmijn.certification.lot.LotStatus.REJECTED;
import static nl.stadsmijn.certification.lot.LotStatus.REVOKED;
import static nl.stadsmijn.certification.lot.LotStatus.UNCERTIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status with every change, and what a part inherits. */
class LotQualityTest {

    private static final UUID LOT = new UUID(0, 1);
    private static final UUID BATCH = new UUID(0, 2);
    private static final UUID CERTIFICATE = new UUID(0, 3);
    private static final UUID OTHER = new UUID(0, 4);
    private static final Instant HELD = Instant.parse("2027-02-18T08:00:00Z");
    private static final TakenSample SAMPLE = new TakenSample(new UUID(0, 5), Amount.of(1, Unit.PIECE), true);

    private static final LotChange REQUEST = new LotChange.RequestHold(BATCH, "hollow-core-slab", 1, HELD);
    private static final LotChange BEGIN = new LotChange.BeginAssessment(BATCH);
    private static final LotChange SAMPLES = new LotChange.TakeSamples(BATCH, List.of(SAMPLE));
    private static final LotChange RELEASE = new LotChange.Release(BATCH);
    private static final LotChange CERTIFY = certify(CERTIFICATE);
    private static final LotChange REJECT = new LotChange.Reject(BATCH);
    private static final LotChange REVOKE = new LotChange.Revoke(CERTIFICATE);
    private static final LotChange EXPIRE = new LotChange.Expire(CERTIFICATE);

    private static final Map<LotStatus, Map<LotChange, LotStatus>> ALLOWED = Map.of(
            UNCERTIFIED, Map.of(REQUEST, HOLD_REQUESTED),
            HOLD_REQUESTED, Map.of(BEGIN, IN_ASSESSMENT, RELEASE, UNCERTIFIED),
            IN_ASSESSMENT, Map.of(SAMPLES, IN_ASSESSMENT, RELEASE, UNCERTIFIED, CERTIFY, CERTIFIED, REJECT, REJECTED),
            CERTIFIED, Map.of(REVOKE, REVOKED, EXPIRE, EXPIRED),
            REJECTED, Map.of(REQUEST, HOLD_REQUESTED),
            REVOKED, Map.of(REQUEST, HOLD_REQUESTED),
            EXPIRED, Map.of(REQUEST, HOLD_REQUESTED));

    static Stream<LotStatus> statuses() {
        return Arrays.stream(LotStatus.values());
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void onlyTheChangesOfTheTableHappen(LotStatus status) {
        var now = in(LOT, status);
        for (var change : List.of(REQUEST, BEGIN, SAMPLES, RELEASE, CERTIFY, REJECT, REVOKE, EXPIRE)) {
            var expected = ALLOWED.get(status).get(change);
            assertThat(now.after(change).map(LotQuality::status).orElse(null))
                    .as("%s %s", status, change)
                    .isEqualTo(expected);
            now.after(change).ifPresent(next -> assertThat(next.version()).isEqualTo(now.version() + 1));
        }
    }

    @Test
    void changesOfAnotherBatchOrCertificateAreNotItsOwn() {
        assertThat(in(LOT, HOLD_REQUESTED).after(new LotChange.BeginAssessment(OTHER)))
                .isEmpty();
        assertThat(in(LOT, IN_ASSESSMENT).after(new LotChange.Release(OTHER))).isEmpty();
        assertThat(in(LOT, CERTIFIED).after(new LotChange.Revoke(OTHER))).isEmpty();
        assertThat(in(LOT, CERTIFIED).after(new LotChange.Expire(OTHER))).isEmpty();
    }

    @Test
    void samplesOfAllBatchesAreKept() {
        var rejected = in(LOT, IN_ASSESSMENT)
                .after(SAMPLES)
                .orElseThrow()
                .after(REJECT)
                .orElseThrow();
        assertThat(rejected.after(REQUEST).orElseThrow().samples()).containsExactly(SAMPLE);
    }

    @Test
    void aPartOfACertifiedLotIsCertified() {
        var parent = in(LOT, CERTIFIED);
        var part =
                LotQuality.unknown(OTHER).after(new LotChange.Inherit(parent)).orElseThrow();

        assertThat(part.status()).isEqualTo(CERTIFIED);
        assertThat(part.certificateId()).isEqualTo(CERTIFICATE);
        assertThat(part.inheritedFrom()).isEqualTo(LOT);
        assertThat(part.after(REVOKE).orElseThrow().status()).isEqualTo(REVOKED);
    }

    @Test
    void aPartThatLeftBeforeTheHoldWasNotAssessed() {
        var parents = List.of(in(LOT, CERTIFIED));
        assertThat(Lineage.benefactor(parents, "SPLIT_FROM", HELD.minusSeconds(1)))
                .isEmpty();
        assertThat(Lineage.benefactor(parents, "SPLIT_FROM", HELD.plusSeconds(1)))
                .isPresent();
    }

    @Test
    void aMergeKeepsOnlyWhatAllHad() {
        var one = in(LOT, CERTIFIED);
        var same = in(OTHER, CERTIFIED);
        var another = in(OTHER, IN_ASSESSMENT).after(certify(OTHER)).orElseThrow();

        assertThat(Lineage.benefactor(List.of(one, same), "MERGED", null)).contains(one);
        assertThat(Lineage.benefactor(List.of(one, another), "MERGED", null)).isEmpty();
        assertThat(Lineage.benefactor(List.of(one, in(OTHER, REVOKED)), "MERGED", null))
                .isEmpty();
        assertThat(Lineage.benefactor(List.of(one, LotQuality.unknown(OTHER)), "MERGED", null))
                .isEmpty();
    }

    @Test
    void aTreatmentMakesAnotherThing() {
        assertThat(Lineage.benefactor(List.of(in(LOT, CERTIFIED)), "TREATED", null))
                .isEmpty();
    }

    private static LotChange certify(UUID certificate) {
        return new LotChange.Certify(
                BATCH,
                certificate,
                LocalDate.of(2028, 2, 20),
                List.of(new CertifiedProperty("concreteCoverMinimum", "34", "mm")));
    }

    private static LotQuality in(UUID lot, LotStatus status) {
        var ways = Map.of(
                UNCERTIFIED, List.<LotChange>of(),
                HOLD_REQUESTED, List.of(REQUEST),
                IN_ASSESSMENT, List.of(REQUEST, BEGIN),
                CERTIFIED, List.of(REQUEST, BEGIN, CERTIFY),
                REJECTED, List.of(REQUEST, BEGIN, REJECT),
                REVOKED, List.of(REQUEST, BEGIN, CERTIFY, REVOKE),
                EXPIRED, List.of(REQUEST, BEGIN, CERTIFY, EXPIRE));
        var quality = LotQuality.unknown(lot);
        for (var change : ways.get(status)) {
            quality = quality.after(change).orElseThrow();
        }
        return quality;
    }
}
