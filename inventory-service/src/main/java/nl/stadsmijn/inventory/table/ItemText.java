package nl.stadsmijn.inventory.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lists in one cell: {@code asbestos:ABSENT_TESTED(ASB-2026-014); pcb:SUSPECTED}. A backslash before a mark, or before a space at an end, makes it plain text; so
 * every list is read back as it was written.
 */
final class ItemText {

    private static final String MARKS = "\\;:(),=";

    private final String text;
    private int position;

    private ItemText(String text) {
        this.text = text;
    }

    static String write(List<Item> items) {
        return items.stream().map(ItemText::write).collect(Collectors.joining("; "));
    }

    private static String write(Item item) {
        var written = new StringBuilder(escaped(item.head()));
        if (item.value() != null) {
            written.append(':').append(escaped(item.value()));
        }
        if (!item.details().isEmpty()) {
            written.append(item.details().entrySet().stream()
                    .map(detail ->
                            (detail.getKey().isEmpty() ? "" : detail.getKey() + "=") + escaped(detail.getValue()))
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        return written.toString();
    }

    private static String escaped(String plain) {
        var escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            var one = plain.charAt(i);
            var atEnd = i == 0 || i == plain.length() - 1;
            if (MARKS.indexOf(one) >= 0 || atEnd && Character.isWhitespace(one)) {
                escaped.append('\\');
            }
            escaped.append(one);
        }
        return escaped.toString();
    }

    /** @throws IllegalArgumentException if a bracket is not closed, or something stands behind one */
    static List<Item> read(String text) {
        return new ItemText(text).items();
    }

    private List<Item> items() {
        var items = new ArrayList<Item>();
        while (skipTo(";")) {
            items.add(item());
        }
        return items;
    }

    private Item item() {
        var head = until(":(;");
        var value = take(':') ? until("(;") : null;
        var details = take('(') ? details() : Map.<String, String>of();
        skipSpace();
        if (position < text.length() && text.charAt(position) != ';') {
            throw new IllegalArgumentException("a semicolon must stand between two of a list");
        }
        return new Item(head, value, details);
    }

    private Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        do {
            var first = until("=,)");
            if (take('=')) {
                details.put(first, until(",)"));
            } else {
                details.merge(Item.NOTE, first, (one, other) -> one + ", " + other);
            }
        } while (take(','));
        if (!take(')')) {
            throw new IllegalArgumentException("a bracket is not closed");
        }
        return details;
    }

    private boolean take(char mark) {
        var there = position < text.length() && text.charAt(position) == mark;
        position += there ? 1 : 0;
        return there;
    }

    /** Past spaces and these marks; whether anything follows. */
    private boolean skipTo(String marks) {
        while (position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || marks.indexOf(text.charAt(position)) >= 0)) {
            position++;
        }
        return position < text.length();
    }

    private void skipSpace() {
        skipTo("");
    }

    /** The text up to one of these marks or the end, without backslashes and without plain spaces at its ends. */
    private String until(String marks) {
        skipSpace();
        var plain = new StringBuilder();
        var kept = 0;
        while (position < text.length() && marks.indexOf(text.charAt(position)) < 0) {
            var escaped = text.charAt(position) == '\\' && position + 1 < text.length();
            position += escaped ? 1 : 0;
            var one = text.charAt(position++);
            plain.append(one);
            kept = escaped || !Character.isWhitespace(one) ? plain.length() : kept;
        }
        return plain.substring(0, kept);
    }
}
