package nl.stadsmijn.ifc;

import java.util.Locale;
import java.util.Optional;

/** The schemas that are read. */
public enum IfcSchema {
    IFC2X3("IFC2x3"),
    IFC4("IFC4"),
    IFC4X3("IFC4.3");

    private final String title;

    IfcSchema(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** By the name in {@code FILE_SCHEMA}; drafts and addenda count as their release ({@code IFC4X1} and {@code IFC4X2} as IFC4). */
    static Optional<IfcSchema> of(String identifier) {
        String name = identifier.strip().toUpperCase(Locale.ROOT);
        if (name.startsWith("IFC2X3")) {
            return Optional.of(IFC2X3);
        }
        if (name.startsWith("IFC4X3")) {
            return Optional.of(IFC4X3);
        }
        boolean four = name.equals("IFC4") || name.matches("IFC4(X[12]|_).*");
        return four ? Optional.of(IFC4) : Optional.empty();
    }
}
