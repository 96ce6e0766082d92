package nl.stadsmijn.ifc;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Long numbers in a row without an object each. */
final class LongList {

    private long[] values = new long[256];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** The lower halves. */
    IntStream ints() {
        return Arrays.stream(values, 0, size).mapToInt(value -> (int) value);
    }

    void sort() {
        for (int i = 1; i < size; i++) {
            if (values[i - 1] > values[i]) {
                Arrays.sort(values, 0, size);
                return;
            }
        }
    }

    /** The index of the first value that is not less; only after {@link #sort}. */
    int firstAtLeast(long value) {
        int found = Arrays.binarySearch(values, 0, size, value);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && values[found - 1] == value) {
            found--;
        }
        return found;
    }
}
