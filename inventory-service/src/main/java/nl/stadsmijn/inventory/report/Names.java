package nl.stadsmijn.inventory.report;

import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.Substances;
import nl.stadsmijn.inventory.code.WasteCodes;
import nl.stadsmijn.inventory.material.Materials;

/** What keys and codes stand for, in the language of a report. */
@ApplicationScoped
class Names {

    private final Materials materials;
    private final WasteCodes codes;
    private final Substances substances;

    Names(Materials materials, WasteCodes codes, Substances substances) {
        this.materials = materials;
        this.codes = codes;
        this.substances = substances;
    }

    /** @param key null if nobody said */
    String material(String key, ReportText text) {
        return key == null
                ? text.get("unknown")
                : materials
                        .find(key)
                        .map(one -> text.language().equals("nl") ? one.nameNl() : one.nameEn())
                        .orElse(key);
    }

    /** Code and name. @param code null if nobody said */
    String eural(String code, ReportText text) {
        return code == null
                ? text.get("unknown")
                : codes.find(code).map(one -> code + " " + name(one, text)).orElse(code);
    }

    String substance(String key, ReportText text) {
        return substances.find(key).map(one -> name(one, text)).orElse(key);
    }

    private static String name(Code code, ReportText text) {
        return text.language().equals("nl") ? code.nameNl() : code.nameEn();
    }
}
