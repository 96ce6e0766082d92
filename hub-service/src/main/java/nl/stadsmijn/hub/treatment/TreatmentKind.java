package nl.stadsmijn.hub.treatment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done to lots. */
@Schema(name = "TreatmentKind")
public enum TreatmentKind {
    CLEAN(true),
    REPAIR(true),
    REFURBISH(true),
    CUT(false),
    DISASSEMBLE(false),
    REMANUFACTURE(false),
    CRUSH(false),
    OTHER(false);

    private final boolean keepsForm;

    TreatmentKind(boolean keepsForm) {
        this.keepsForm = keepsForm;
    }

    /** Whether a product of the same type that comes out is what went in, with its measures and mass. */
    boolean keepsForm() {
        return keepsForm;
    }
}
