package nl.stadsmijn.ifc;

import java.util.List;
import java.util.OptionalDouble;

/** What an element is made of, in the form in which the author said it. Names are empty when the file has none. */
public sealed interface IfcMaterial {

    /** The name of the whole: of the material or of its set. */
    String name();

    /** One material. */
    record Single(String name) implements IfcMaterial {}

    /** Layers in order, from the reference line. */
    record LayerSet(String name, List<Layer> layers) implements IfcMaterial {}

    /** @param thicknessMm in millimetres; empty when not given */
    record Layer(String material, OptionalDouble thicknessMm) {}

    /** Materials without amounts or order. */
    record Mixture(List<String> materials) implements IfcMaterial {
        @Override
        public String name() {
            return "";
        }
    }

    /** Named parts, as the frame and the glass of a window. */
    record Constituents(String name, List<Constituent> constituents) implements IfcMaterial {}

    /** @param fraction of the whole, 0 to 1; empty when not given */
    record Constituent(String name, String material, OptionalDouble fraction) {}

    /** Materials with the cross-section that they are made in. */
    record Profiles(String name, List<Profile> profiles) implements IfcMaterial {}

    /** @param profileName for example {@code HEA200} */
    record Profile(String material, String profileName) {}
}
