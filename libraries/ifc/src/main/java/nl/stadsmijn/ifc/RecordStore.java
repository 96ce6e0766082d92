package nl.stadsmijn.ifc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The entities that are kept, as packed bytes; parsed when asked for. Equal values (one property of a thousand windows) share their
 * bytes: a real model shrinks to a few per cent by that.
 */
final class RecordStore {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    /** 2 bytes class number, 4 bytes length. */
    private static final int HEADER = 6;
    /** Key 8, position 4, line 4, and slack of growing. */
    private static final int INDEX_BYTES = 24;

    private static final int LONGEST_SHARED = 512;
    private static final int GUID_LENGTH = 22;

    private final Retention retention;
    private final EntityClasses classes;
    private final List<byte[]> chunks = new ArrayList<>();
    private int fill = CHUNK;

    /** Entity number and order of arrival. */
    private final LongList keys = new LongList();

    private int[] positions = new int[256];
    private int[] lines = new int[256];
    private int[] shared = new int[1 << 12];
    private int sharedCount;

    RecordStore(EntityClasses classes, Retention retention) {
        this.classes = classes;
        this.retention = retention;
    }

    /** @param shareable whether another entity may well have the same attributes (not so when it has a GlobalId) */
    void add(int id, int line, EntityClass type, byte[] body, int length, boolean shareable) throws IfcException {
        int count = keys.size();
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, count + (count >> 1));
            lines = Arrays.copyOf(lines, count + (count >> 1));
        }
        retention.charge(INDEX_BYTES, line);
        positions[count] = shareable && length <= LONGEST_SHARED
                ? share(type.number(), body, length, line)
                : append(type.number(), body, length, line);
        lines[count] = line;
        keys.add((long) id << 32 | count);
    }

    /** To be called once, when all entities are in. */
    void sort() {
        keys.sort();
        shared = new int[0];
    }

    boolean contains(int id) {
        return indexOf(id) >= 0;
    }

    /** What parsing this entity costs, in bytes; 0 when it is not here. */
    int weight(int id) {
        int index = indexOf(id);
        return index < 0 ? 0 : HEADER + lengthAt(positions[index]);
    }

    /** The entity, or null when it is not here; the first one if a number was given twice. */
    StepRecord get(int id) {
        int index = indexOf(id);
        if (index < 0) {
            return null;
        }
        int position = positions[index];
        byte[] chunk = chunks.get(position >>> CHUNK_BITS);
        int offset = position & CHUNK - 1;
        try {
            List<StepValue> attributes = StepParser.attributes(chunk, offset + HEADER, lengthAt(position));
            return new StepRecord(
                    id, lines[index], classes.byNumber(classAt(position)).name(), attributes);
        } catch (StepParser.BrokenStatement impossible) {
            throw new IllegalStateException("entity #" + id + " was checked when it was kept", impossible);
        }
    }

    /** The first attribute of a rooted entity, without parsing the others. */
    Optional<String> guid(int id) {
        int index = indexOf(id);
        if (index < 0 || lengthAt(positions[index]) < GUID_LENGTH + 2) {
            return Optional.empty();
        }
        int position = positions[index];
        int from = (position & CHUNK - 1) + HEADER + 2;
        return Optional.of(
                new String(chunks.get(position >>> CHUNK_BITS), from, GUID_LENGTH, StandardCharsets.ISO_8859_1));
    }

    EntityClasses classes() {
        return classes;
    }

    int size() {
        return keys.size();
    }

    /** The entity number at an index from 0, ascending. */
    int idAt(int index) {
        return (int) (keys.get(index) >>> 32);
    }

    int lineAt(int index) {
        return lines[(int) keys.get(index)];
    }

    EntityClass classOfIndex(int index) {
        return classes.byNumber(classAt(positions[(int) keys.get(index)]));
    }

    private int indexOf(int id) {
        int found = keys.firstAtLeast((long) id << 32);
        return found < keys.size() && idAt(found) == id ? (int) keys.get(found) : -1;
    }

    private int share(int number, byte[] body, int length, int line) throws IfcException {
        if (sharedCount * 2 >= shared.length) {
            growShared();
        }
        int slot = slot(number, body, 0, length);
        while (shared[slot] != 0) {
            int position = shared[slot] - 1;
            if (classAt(position) == number && lengthAt(position) == length && sameBytes(position, body, length)) {
                return position;
            }
            slot = slot + 1 & shared.length - 1;
        }
        int position = append(number, body, length, line);
        shared[slot] = position + 1;
        sharedCount++;
        retention.charge(8, line);
        return position;
    }

    private void growShared() {
        int[] old = shared;
        shared = new int[old.length * 2];
        for (int entry : old) {
            if (entry != 0) {
                int position = entry - 1;
                byte[] chunk = chunks.get(position >>> CHUNK_BITS);
                int from = (position & CHUNK - 1) + HEADER;
                int slot = slot(classAt(position), chunk, from, from + lengthAt(position));
                while (shared[slot] != 0) {
                    slot = slot + 1 & shared.length - 1;
                }
                shared[slot] = entry;
            }
        }
    }

    private int slot(int number, byte[] bytes, int from, int to) {
        int hash = number;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return (hash ^ hash >>> 15) & shared.length - 1;
    }

    private boolean sameBytes(int position, byte[] body, int length) {
        int from = (position & CHUNK - 1) + HEADER;
        return Arrays.equals(chunks.get(position >>> CHUNK_BITS), from, from + length, body, 0, length);
    }

    private int append(int number, byte[] body, int length, int line) throws IfcException {
        int needed = HEADER + length;
        if (fill + needed > CHUNK) {
            retention.charge(Math.max(CHUNK, needed), line);
            chunks.add(new byte[Math.max(CHUNK, needed)]);
            fill = 0;
        }
        byte[] chunk = chunks.getLast();
        int position = chunks.size() - 1 << CHUNK_BITS | fill;
        chunk[fill] = (byte) (number >>> 8);
        chunk[fill + 1] = (byte) number;
        for (int i = 0; i < 4; i++) {
            chunk[fill + 2 + i] = (byte) (length >>> 24 - 8 * i);
        }
        System.arraycopy(body, 0, chunk, fill + HEADER, length);
        fill += needed;
        return position;
    }

    private int classAt(int position) {
        byte[] chunk = chunks.get(position >>> CHUNK_BITS);
        int offset = position & CHUNK - 1;
        return (chunk[offset] & 0xFF) << 8 | chunk[offset + 1] & 0xFF;
    }

    private int lengthAt(int position) {
        byte[] chunk = chunks.get(position >>> CHUNK_BITS);
        int offset = (position & CHUNK - 1) + 2;
        int length = 0;
        for (int i = 0; i < 4; i++) {
            length = length << 8 | chunk[offset + i] & 0xFF;
        }
        return length;
    }
}
