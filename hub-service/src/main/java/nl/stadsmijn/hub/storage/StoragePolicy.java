package nl.stadsmijn.hub.storage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long lots may stay in a hub, and when its ladder warns. Days are Europe/Amsterdam calendar days.
 *
 * @param days how many days a lot may stay, 1-1095
 * @param productGroups other horizons, of product types with all that are below them
 * @param warnedDays so many days are left when a lot becomes WARNED; more than pressingDays
 * @param pressingDays likewise PRESSING; more than finalDays
 * @param finalDays likewise FINAL; 0 for on the last day
 * @param mostExtensions how often a lot's time can be extended, 0-10
 * @param mostExtensionDays how many days one extension can add, 1-365
 * @param nearbyKm how far, as the crow flies, another hub can be to be proposed, and told what is WARNED here
 */
@Schema(name = "StoragePolicy")
public record StoragePolicy(
        int days,
        List<GroupHorizon> productGroups,
        int warnedDays,
        int pressingDays,
        int finalDays,
        int mostExtensions,
        int mostExtensionDays,
        int nearbyKm) {

    /** Nine months: domain.md, after the province of Zuid-Holland's study (2024), as are the rungs. */
    public static final StoragePolicy USUAL = new StoragePolicy(270, List.of(), 60, 30, 7, 2, 90, 50);

    /**
     * The horizon of a product group.
     *
     * @param productType key of a product type; those below it are meant too
     */
    @Schema(name = "GroupHorizon")
    public record GroupHorizon(String productType, int days) {}

    public StoragePolicy {
        productGroups = List.copyOf(productGroups);
    }

    /** @param path a lot's product type and those above it, nearest first; empty where nobody has said what it is */
    public int horizon(List<String> path) {
        return path.stream()
                .flatMap(type -> productGroups.stream()
                        .filter(group -> group.productType().equals(type)))
                .mapToInt(GroupHorizon::days)
                .findFirst()
                .orElse(days);
    }

    /** @param daysLeft whole calendar days from today to the deadline; 0 on the day itself, negative once it has passed */
    public StorageState at(long daysLeft) {
        if (daysLeft < 0) {
            return StorageState.OVERDUE;
        }
        if (daysLeft <= finalDays) {
            return StorageState.FINAL;
        }
        if (daysLeft <= pressingDays) {
            return StorageState.PRESSING;
        }
        return daysLeft <= warnedDays ? StorageState.WARNED : StorageState.STORED;
    }
}
