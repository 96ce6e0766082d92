package nl.stadsmijn.ifc;

import java.util.List;
import java.util.Map;

/**
 * All that is kept of a file, unresolved.
 *
 * @param points the few points that profiles need
 * @param links per relation, from what is described to what describes it
 * @param parts from a whole to its parts
 * @param elements the building elements in the order of the file
 * @param retained bytes of memory that all this takes, about
 */
record LoadedModel(
        Header header,
        RecordStore records,
        RecordStore points,
        Map<Relation, Links> links,
        Links parts,
        int[] elements,
        List<IfcNotice> notices,
        long retained) {}
