package nl.stadsmijn.hub.treatment;

import java.math.BigDecimal;

/**
 * What went into a treatment, and what came out, in kg. Nothing appears or vanishes; weighing is not exact, so that a thousandth may differ, and of small amounts
 * a kilogram.
 */
record MassBalance(BigDecimal in, BigDecimal out, BigDecimal waste) {

    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    /** Kg that came out, as product or waste, above what went in; below 0 if it is less. */
    BigDecimal surplus() {
        return out.add(waste).subtract(in);
    }

    /** Kg that may differ. */
    BigDecimal allowed() {
        return in.multiply(THOUSANDTH).max(BigDecimal.ONE);
    }

    boolean holds() {
        return surplus().abs().compareTo(allowed()) <= 0;
    }
}
