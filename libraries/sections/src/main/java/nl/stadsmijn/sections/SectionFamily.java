package nl.stadsmijn.sections;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of steel sections, each with the words that drawings and models write before its size. */
public enum SectionFamily {
    HEA("HEA", "IPBL"),
    HEB("HEB", "IPB"),
    HEM("HEM", "IPBV"),
    IPE("IPE"),
    UNP("UNP", "UPN"),
    /** Angle (hoeklijn), equal or unequal. */
    L("L", "HOEKLIJN", "HOEKSTAAL", "HOEKPROFIEL"),
    /** Square hollow section (vierkante koker), hot finished. */
    SHS("SHS", "HFSHS", "QRO", "K", "KOKER", "KOKERPROFIEL"),
    /** Rectangular hollow section (rechthoekige koker), hot finished. */
    RHS("RHS", "HFRHS", "RRO"),
    /** Square hollow section, cold formed. */
    CFSHS("CFSHS"),
    /** Rectangular hollow section, cold formed. */
    CFRHS("CFRHS"),
    /** Circular hollow section (buis). */
    CHS("CHS", "HFCHS", "CFCHS", "RO", "BUIS", "D", "Ø");

    private final List<String> words;

    SectionFamily(String... words) {
        this.words = List.of(words);
    }

    /** @param word in capitals, letters only */
    static Optional<SectionFamily> of(String word) {
        return Arrays.stream(values())
                .filter(family -> family.words.contains(word))
                .findFirst();
    }

    boolean isBox() {
        return switch (this) {
            case SHS, RHS, CFSHS, CFRHS -> true;
            case HEA, HEB, HEM, IPE, UNP, L, CHS -> false;
        };
    }

    public boolean isColdFormed() {
        return this == CFSHS || this == CFRHS;
    }

    /** The same make with these sides. */
    SectionFamily withSides(boolean equal) {
        return equal ? isColdFormed() ? CFSHS : SHS : isColdFormed() ? CFRHS : RHS;
    }
}
