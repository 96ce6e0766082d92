package nl.stadsmijn.hub.description;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * What a lot is, as inventory-service described it last. Null is: not said.
 *
 * @param name in the words of who described it; null for what was described before names were remembered
 * @param productType key of a product type
 * @param unit what it is counted in
 * @param massPerUnit kg per unit
 * @param size of a piece
 * @param section such as {@code HEA 200}
 * @param technicalCondition 1 (best) to 6 (NEN 2767)
 * @param material key of the impact-factor table
 * @param evidence the kinds that something of the description rests on
 * @param photoId of the photo to show first
 */
public record Description(
        UUID lotId,
        String name,
        String productType,
        Unit unit,
        BigDecimal massPerUnit,
        Size size,
        String section,
        Integer technicalCondition,
        WasteStatus wasteStatus,
        String material,
        Set<EvidenceKind> evidence,
        UUID photoId) {

    public Description {
        evidence = Set.copyOf(evidence);
    }

    /**
     * The outer measures of a piece, in mm; null where one was not taken. Of something flat the thickness stands for its height.
     */
    public record Size(Integer lengthMm, Integer widthMm, Integer heightMm, Integer thicknessMm) {

        private static final BigDecimal MM_PER_M = BigDecimal.valueOf(1000);

        /** m³ of the box that a piece just fits in; empty unless all three measures are known. */
        public Optional<BigDecimal> volumeM3() {
            return metres(lengthMm).flatMap(length -> cutM2().map(length::multiply));
        }

        /** m² across the length: width × height. */
        public Optional<BigDecimal> cutM2() {
            return metres(widthMm).flatMap(width -> rise().map(width::multiply));
        }

        /** m: its height, or its thickness. */
        public Optional<BigDecimal> rise() {
            return metres(heightMm).or(() -> metres(thicknessMm));
        }

        private static Optional<BigDecimal> metres(Integer mm) {
            return Optional.ofNullable(mm).map(each -> BigDecimal.valueOf(each).divide(MM_PER_M));
        }
    }
}
