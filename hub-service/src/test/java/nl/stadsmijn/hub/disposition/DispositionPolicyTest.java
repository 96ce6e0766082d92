package nl.stadsmijn.hub.disposition;

import static nl.stadsmijn.hub.disposition.DispositionPolicy.Way.DECIDE;
import static nl.stadsmijn.hub.disposition.DispositionPolicy.Way.DO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.stadsmijn.hub.storage.StorageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispositionPolicyTest {

    /** Of 12 pieces 4 are firmly reserved. */
    @ParameterizedTest
    @CsvSource({
        "SELL_DOWN, owner, STORED, 12, false, ",
        "SELL_DOWN, operator, OVERDUE, 12, true, OWNERS_PRICE",
        "RECYCLE, owner, STORED, 8, false, ",
        "RECYCLE, owner, STORED, 9, false, FIRMLY_RESERVED",
        "RECYCLE, owner, STORED, 13, false, MORE_THAN_THERE_IS",
        "RECYCLE, operator, FINAL, 8, false, OWNERS_DECISION",
        "RECYCLE, operator, FINAL, 8, true, ",
        "RECYCLE, operator, OVERDUE, 8, false, ",
        "RECYCLE, operator, OVERDUE, 9, false, FIRMLY_RESERVED",
        "SCRAP, operator, PRESSING, 1, false, OWNERS_DECISION",
        "SCRAP, operator, OVERDUE, 1, false, ",
        "RETURN, operator, WARNED, 1, false, OWNERS_DECISION",
        "RETURN, operator, OVERDUE, 9, false, FIRMLY_RESERVED",
        "RELOCATE, operator, STORED, 12, false, OWNERS_DECISION",
        "RELOCATE, operator, OVERDUE, 12, false, ",
        "RELOCATE, owner, STORED, 12, false, "
    })
    void whoMayDoWhat(
            Kind kind, String who, StorageState state, int amount, boolean decided, DispositionPolicy.Refusal refusal) {
        var policy = policy(who, state, false);
        assertThat(policy.judge(kind, BigDecimal.valueOf(amount), decided).orElse(null))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RETURN", "RECYCLE", "SCRAP", "RELOCATE"})
    void whatIsHeldForInspectionStays(Kind kind) {
        assertThat(policy("owner", StorageState.OVERDUE, true).judge(kind, BigDecimal.ONE, true))
                .contains(DispositionPolicy.Refusal.ON_INSPECTION_HOLD);
    }

    /** Of 12 pieces 7 are under other decisions. */
    @Test
    void anAmountIsUnderOneDecisionAtMost() {
        var owner = new DispositionPolicy(
                true,
                false,
                StorageState.STORED,
                BigDecimal.valueOf(12),
                BigDecimal.ZERO,
                BigDecimal.valueOf(5),
                false);
        assertThat(owner.judge(Kind.RETURN, BigDecimal.valueOf(5), false)).isEmpty();
        assertThat(owner.judge(Kind.RETURN, BigDecimal.valueOf(6), false))
                .contains(DispositionPolicy.Refusal.DECIDED_ALREADY);
        assertThat(owner.judge(Kind.SELL_DOWN, BigDecimal.valueOf(12), false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theHubCarriesOutWhatLeavesIt(Kind kind) {
        assertThat(policy("owner", StorageState.OVERDUE, false).way(kind))
                .isEqualTo(kind == Kind.SELL_DOWN ? DO : DECIDE);
        assertThat(policy("operator", StorageState.OVERDUE, false).way(kind))
                .isEqualTo(kind == Kind.RELOCATE ? DECIDE : DO);
    }

    private static DispositionPolicy policy(String who, StorageState state, boolean held) {
        return new DispositionPolicy(
                who.equals("owner"),
                who.equals("operator"),
                state,
                BigDecimal.valueOf(12),
                BigDecimal.valueOf(4),
                BigDecimal.valueOf(12),
                held);
    }
}
