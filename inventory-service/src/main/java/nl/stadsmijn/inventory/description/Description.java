package nl.stadsmijn.inventory.description;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a lot is: the groups of fields of an element, apart from its identity, origin and history. A null is something nobody has said.
 *
 * @param amount how much, as the survey or the ledger says; null only in a draft
 * @param massPerUnit kg per unit of the amount
 * @param material key of the impact-factor table
 * @param harvestable false: it can't be taken out whole, for example because it was cast in place
 * @param evidence how the value of a field is known, by the field's name
 * @param globalIds IFC GlobalIds of the pieces
 */
public record Description(
        String name,
        String description,
        String productType,
        String nlsfb,
        String ifcClass,
        Layer layer,
        String eural,
        Amount amount,
        BigDecimal massPerUnit,
        Geometry geometry,
        String material,
        Condition condition,
        List<Hazard> hazards,
        boolean harvestable,
        String notHarvestableReason,
        Price price,
        RStrategy rStrategy,
        Map<String, Evidence> evidence,
        List<String> globalIds,
        String storey) {

    public Description {
        hazards = hazards == null ? List.of() : List.copyOf(hazards);
        evidence = evidence == null ? Map.of() : Map.copyOf(evidence);
        globalIds = globalIds == null ? List.of() : List.copyOf(globalIds);
        price = price == null ? Price.ON_REQUEST : price;
    }

    /** The layers of a building by how long they last (S. Brand, "How Buildings Learn", 1994). */
    @Schema(name = "Layer")
    public enum Layer {
        SITE,
        STRUCTURE,
        SKIN,
        SERVICES,
        SPACE_PLAN,
        STUFF
    }

    /** The intended place on the R-ladder (Netherlands Environmental Assessment Agency, PBL). */
    @Schema(name = "RStrategy")
    public enum RStrategy {
        R0,
        R1,
        R2,
        R3,
        R4,
        R5,
        R6,
        R7,
        R8,
        R9
    }

    /** How a value is known, the surest first. */
    @Schema(name = "EvidenceKind")
    public enum Evidence {
        DESTRUCTIVE,
        NON_DESTRUCTIVE,
        ARCHIVAL,
        VISUAL,
        HEURISTIC
    }

    /** This, but of another amount. The GlobalIds name single pieces; which of them are in a part, nobody knows. */
    public Description ofAmount(Amount other) {
        return new Description(
                name,
                description,
                productType,
                nlsfb,
                ifcClass,
                layer,
                eural,
                other,
                massPerUnit,
                geometry,
                material,
                condition,
                hazards,
                harvestable,
                notHarvestableReason,
                price,
                rStrategy,
                evidence,
                other.equals(amount) ? globalIds : List.of(),
                storey);
    }

    /** This, with what people add to an element by hand and no building model says. */
    public Description withWhatFilesDoNotTell(Description before) {
        return new Description(
                name,
                description,
                productType,
                nlsfb,
                ifcClass,
                layer,
                eural,
                amount,
                massPerUnit,
                geometry,
                material,
                before.condition,
                before.hazards,
                harvestable,
                notHarvestableReason,
                before.price,
                rStrategy,
                evidence,
                globalIds,
                storey);
    }
}
