package nl.stadsmijn.ifc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model that was read. It holds the descriptions in packed form; {@link #products} unpacks one element at a time, so a consumer that
 * does not collect them needs little memory.
 */
public final class IfcModel {

    private final Facts facts;
    private final ProductAssembler assembler;
    private final int[] productIds;

    /** What is known once about the whole model. */
    record Facts(
            IfcSchema schema,
            String projectName,
            String application,
            Optional<IfcLocation> location,
            List<IfcStorey> storeys,
            List<IfcNotice> notices) {}

    IfcModel(Facts facts, ProductAssembler assembler, int[] productIds) {
        this.facts = facts;
        this.assembler = assembler;
        this.productIds = productIds;
    }

    public IfcSchema schema() {
        return facts.schema();
    }

    /** The name of the project, else its long name, else empty. */
    public String projectName() {
        return facts.projectName();
    }

    /** The program that made the model, with its version, as {@code ArchiCAD-64 18.0.0}; empty when the file does not say. */
    public String application() {
        return facts.application();
    }

    /** Where the site lies according to the model. */
    public Optional<IfcLocation> location() {
        return facts.location();
    }

    /** From the lowest to the highest, those without elevation last. */
    public List<IfcStorey> storeys() {
        return facts.storeys();
    }

    /** What was not understood about the model as a whole, or left out of it; each product has its own besides. */
    public List<IfcNotice> notices() {
        return facts.notices();
    }

    /** How many elements {@link #products} gives. */
    public int productCount() {
        return productIds.length;
    }

    /** The building elements in the order of the file; can be asked for again. Never fails: what is odd becomes a notice. */
    public Stream<IfcProduct> products() {
        return Arrays.stream(productIds).mapToObj(assembler::product);
    }
}
