package nl.stadsmijn.inventory.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of a list that stands in one cell: {@code head:value(note, name=detail)}.
 *
 * @param value null if there is none
 * @param details by name; a note without a name has the name ""
 */
record Item(String head, String value, Map<String, String> details) {

    /** The name of a detail that has none. */
    static final String NOTE = "";

    static Item of(String head) {
        return of(head, null);
    }

    static Item of(String head, Object value) {
        return new Item(head, value == null ? null : value.toString(), new LinkedHashMap<>());
    }

    /** This, with a detail, unless it is null. */
    Item with(String name, Object detail) {
        if (detail == null) {
            return this;
        }
        var more = new LinkedHashMap<>(details);
        more.put(name, detail.toString());
        return new Item(head, value, more);
    }

    String detail(String name) {
        return details.get(name);
    }
}
