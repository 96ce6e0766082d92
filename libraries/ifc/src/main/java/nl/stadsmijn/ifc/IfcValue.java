package nl.stadsmijn.ifc;

/** The value of a property. */
public sealed interface IfcValue {

    /** For people: a number without needless zeros, {@code true} or {@code false}, or the text itself. */
    String text();

    record Text(String text) implements IfcValue {}

    record Flag(boolean value) implements IfcValue {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /**
     * @param measure the IFC type as written in the file, for example {@code IFCLENGTHMEASURE}; empty when the file names none
     * @param value in {@code unit}; lengths, areas, volumes and masses are converted, other measures stay in the project's unit
     */
    record Number(double value, IfcUnit unit, String measure) implements IfcValue {
        @Override
        public String text() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }
}
