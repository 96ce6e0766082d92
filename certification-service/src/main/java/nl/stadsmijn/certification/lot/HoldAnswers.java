package nl.stadsmijn.certification.lot;

import java.util.UUID;

/** Who asked the ledger to hold lots for inspection, and waits for its answer. An answer can come again, and late. */
public interface HoldAnswers {

    void acknowledged(UUID batch, UUID lot);

    void refused(UUID batch, UUID lot, String reason);
}
