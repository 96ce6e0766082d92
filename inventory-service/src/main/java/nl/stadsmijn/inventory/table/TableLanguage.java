package nl.stadsmijn.inventory.table;

import java.util.Collection;
import java.util.Locale;

/** In which language the headings of a table are. */
public enum TableLanguage {
    nl,
    en;

    public Locale locale() {
        return Locale.of(name());
    }

    /** The first of these that there is; Dutch if none is. @param wanted the most wanted first */
    public static TableLanguage of(Collection<Locale> wanted) {
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals(nl.name()) || language.equals(en.name()))
                .findFirst()
                .map(TableLanguage::valueOf)
                .orElse(nl);
    }
}
