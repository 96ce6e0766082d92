package nl.stadsmijn.ifc;

import java.util.Arrays;

/** Which entity is related to which others: two numbers per link, found by binary search. */
final class Links {

    private final LongList pairs = new LongList();

    void add(int from, int to) {
        pairs.add((long) from << 32 | to);
    }

    /** To be called once, when all links are in. */
    void sort() {
        pairs.sort();
    }

    /** Where the links from this entity lead, each once, ascending. */
    int[] from(int id) {
        int first = pairs.firstAtLeast((long) id << 32);
        int after = first;
        while (after < pairs.size() && (int) (pairs.get(after) >>> 32) == id) {
            after++;
        }
        int[] found = new int[after - first];
        int count = 0;
        for (int i = first; i < after; i++) {
            int to = (int) pairs.get(i);
            if (count == 0 || found[count - 1] != to) {
                found[count++] = to;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
