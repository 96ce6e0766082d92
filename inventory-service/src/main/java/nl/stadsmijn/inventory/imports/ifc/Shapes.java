package nl.stadsmijn.inventory.imports.ifc;

import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.ifc.IfcProduct;

/** How large a thing is along its own axes, by its bounding box or else its extruded profile. No quantity of the file tells that reliably. */
final class Shapes {

    /** These lie flat in their own axes: z is how thick they are. */
    private static final Set<String> FLAT = Set.of("IfcSlab", "IfcRoof", "IfcCovering", "IfcFooting");

    private Shapes() {}

    /** Whether things of this class have layers from face to face, so that thickness times density is what they weigh per m². */
    static boolean isLayered(IfcProduct product) {
        return FLAT.contains(product.ifcClass()) || product.ifcClass().startsWith("IfcWall");
    }

    /** @param length at least {@code width}; mm
     *  @param through the remaining direction: the whole thickness of what lies flat; mm */
    record Extent(double length, double width, double through) {}

    static Optional<Extent> of(IfcProduct product) {
        var box = product.boundingBox()
                .map(found -> new double[] {found.xMm(), found.yMm(), found.zMm()})
                .or(() -> prism(product));
        return box.map(sizes -> FLAT.contains(product.ifcClass()) ? flat(sizes) : bySize(sizes));
    }

    /** One extrusion with nothing cut off is the whole thing. */
    private static Optional<double[]> prism(IfcProduct product) {
        return product.extrusions().size() == 1
                        && !product.extrusions().getFirst().clipped()
                ? Optional.of(product.extrusions().getFirst()).map(body ->
                        new double[] {body.profile().widthMm(), body.profile().heightMm(), body.depthMm()})
                : Optional.empty();
    }

    private static Extent flat(double[] sizes) {
        return new Extent(Math.max(sizes[0], sizes[1]), Math.min(sizes[0], sizes[1]), sizes[2]);
    }

    private static Extent bySize(double[] sizes) {
        var sorted = sizes.clone();
        java.util.Arrays.sort(sorted);
        return new Extent(sorted[2], sorted[1], sorted[0]);
    }
}
