package nl.stadsmijn.matching.supply;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import nl.stadsmijn.kit.quantity.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published lot as the picture shows it.
 *
 * @param available what is left of it, promises taken off; the ledger of hub-service stays the authority
 * @param harvestable false if it can't be taken out whole, such as concrete cast in place
 * @param sellerId the organisation with title
 * @param holderId the organisation with custody
 * @param photos ids of those to show, the best first; inventory-service has them
 * @param forSale whether anything is left to reserve; a lot that is not is shown by its id, but not found
 */
public record SuppliedLot(
        UUID lotId,
        String name,
        String description,
        String productType,
        Codes codes,
        String material,
        Amount available,
        java.math.BigDecimal massPerUnit,
        Geometry geometry,
        Condition condition,
        boolean harvestable,
        LocalDate availableFrom,
        LocalDate availableUntil,
        Price price,
        UUID sellerId,
        UUID holderId,
        Location location,
        Origin origin,
        Storage storage,
        Certification certification,
        Map<String, String> evidence,
        List<UUID> photos,
        boolean forSale) {

    public SuppliedLot {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** How others class it: NL/SfB, IFC class, Eural code, scope, Brand's layer, R-strategy. */
    @Schema(name = "LotClassification")
    public record Codes(String nlsfb, String ifcClass, String eural, String scope, String layer, String rStrategy) {}

    /** Sizes in mm; section such as {@code HEA 200}. Absent: not known. */
    @Schema(name = "LotGeometry")
    public record Geometry(Integer lengthMm, Integer widthMm, Integer heightMm, Integer thicknessMm, String section) {
        public static final Geometry UNKNOWN = new Geometry(null, null, null, null, null);
    }

    /** 1 best to 6 worst (scale of NEN 2767). */
    @Schema(name = "LotCondition")
    public record Condition(Integer technical, Integer aesthetic) {
        public static final Condition UNKNOWN = new Condition(null, null);
    }

    /** @param perUnit EUR ex VAT; absent unless FIXED */
    @Schema(name = "LotPrice")
    public record Price(Kind kind, Money perUnit) {
        @Schema(name = "PriceKind")
        public enum Kind {
            FIXED,
            ON_REQUEST,
            FREE
        }
    }

    /**
     * Where it is.
     *
     * @param place exact
     * @param openPlace what anybody may see: to 1 km, except in a hub, whose address is public
     */
    public record Location(String kind, UUID id, String name, Place place, Place openPlace) {

        static final String DONOR = "DONOR";
        static final String SITE = "SITE";
        static final String HUB = "HUB";

        /**
         * The place that is shown and measured from: exactly of a hub, else to 1 km, for anybody. Of a piece that is out others may still be in the same
         * building (theft), and three distances would give an exact place away.
         */
        public Place shownPlace() {
            return openPlace;
        }

        /** Built in, or dismantled and still on the site of its donor. */
        public boolean atDonor() {
            return builtIn() || SITE.equals(kind);
        }

        /** Whether it still has to be taken out of a building. */
        public boolean builtIn() {
            return DONOR.equals(kind);
        }
    }

    /** The building it comes from, without its address. */
    @Schema(name = "LotSource")
    public record Origin(String kind, UUID donorId, String municipality, Integer buildYear) {}

    /** @param state STORED, WARNED, PRESSING, FINAL or OVERDUE: how near the end of its time in the hub is */
    @Schema(name = "LotStorage")
    public record Storage(LocalDate deadline, String state) {}

    /** @param status UNCERTIFIED, HOLD_REQUESTED, IN_ASSESSMENT, CERTIFIED, REJECTED, REVOKED or EXPIRED */
    @Schema(name = "LotCertification")
    public record Certification(String status, String scheme, UUID certificateId, LocalDate validUntil) {

        static final Certification NONE = new Certification("UNCERTIFIED", null, null, null);

        /** Certified means certified now: what is past its date is not, whether or not that was told already. */
        public boolean isValidOn(LocalDate day) {
            return "CERTIFIED".equals(status) && (validUntil == null || !validUntil.isBefore(day));
        }

        public boolean isUnder(String wanted, LocalDate day) {
            return isValidOn(day) && wanted.equals(scheme);
        }

        /** As it may be shown on a day. */
        public Certification on(LocalDate day) {
            return "CERTIFIED".equals(status) && !isValidOn(day)
                    ? new Certification("EXPIRED", scheme, certificateId, validUntil)
                    : this;
        }
    }
}
