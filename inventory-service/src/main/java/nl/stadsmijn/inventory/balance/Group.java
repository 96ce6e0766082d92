package nl.stadsmijn.inventory.balance;

import java.util.Comparator;

/**
 * By which an account is drawn up.
 *
 * @param material key of the impact-factor table; null if nobody said
 * @param eural null if nobody said
 */
public record Group(String material, String eural) implements Comparable<Group> {

    private static final Comparator<Group> ORDER = Comparator.comparing(
                    Group::eural, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Group::material, Comparator.nullsLast(Comparator.naturalOrder()));

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
