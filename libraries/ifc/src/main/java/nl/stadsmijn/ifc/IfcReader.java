package nl.stadsmijn.ifc;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads building models: {@code .ifc} (ISO 10303-21) and {@code .ifczip}, in IFC2x3, IFC4 and IFC4.3. Which of the two a file is, is told
 * by its content.
 *
 * <p>Geometry is skipped while streaming, so memory grows only with what describes the elements. Files are taken as hostile: see
 * {@link IfcLimits}.
 */
public final class IfcReader {

    private final IfcLimits limits;

    public IfcReader() {
        this(IfcLimits.defaults());
    }

    public IfcReader(IfcLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a model.
     *
     * @throws IfcException when the file is not a readable model; its message says what would be
     * @throws IOException when the disk fails
     */
    public IfcModel read(Path file) throws IOException {
        try (ModelSource source = ModelSource.of(file, limits)) {
            return new ModelAssembler(new ModelLoader(source, limits).load()).model();
        }
    }
}
