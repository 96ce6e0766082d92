package nl.stadsmijn.hub.hub;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.stadsmijn.hub.storage.StoragePolicy;
import nl.stadsmijn.hub.storage.StoragePolicy.GroupHorizon;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long lots may stay, as an operator writes it: what is absent is as usual. */
@Schema(
        name = "StoragePolicyRequest",
        examples =
                "{\"days\":270,\"productGroups\":[{\"productType\":\"hollow-core-slab\",\"days\":365}],\"mostExtensions\":2}")
record StorageRequest(
        @Min(1)
        @Max(1095)
        @Schema(
                description =
                        "Days a lot may stay; 270 when absent. Never more than the three years of Directive 1999/31/EC, art. 2(g).")
        Integer days,

        @Size(max = 200) @Schema(description = "Other horizons: of product types with all that are below them.")
        List<@NotNull @Valid Group> productGroups,

        @Min(0)
        @Max(365)
        @Schema(
                description =
                        "So many days are left when a lot becomes WARNED; 60 when absent. More than pressingDays.")
        Integer warnedDays,

        @Min(0) @Max(365) @Schema(description = "Likewise PRESSING; 30 when absent. More than finalDays.")
        Integer pressingDays,

        @Min(0) @Max(365) @Schema(description = "Likewise FINAL; 7 when absent.")
        Integer finalDays,

        @Min(0) @Max(10) @Schema(description = "How often a lot's time can be extended; 2 when absent.")
        Integer mostExtensions,

        @Min(1) @Max(365) @Schema(description = "How many days one extension can add; 90 when absent.")
        Integer mostExtensionDays,

        @Min(1)
        @Max(500)
        @Schema(description = "How far another hub can be, in km as the crow flies, to be nearby; 50 when absent.")
        Integer nearbyKm) {

    private static final StorageRequest ABSENT = new StorageRequest(null, null, null, null, null, null, null, null);

    @Schema(name = "GroupHorizonRequest")
    record Group(
            @NotBlank @Size(max = 100) @Schema(description = "Key of a product type.", examples = "hollow-core-slab")
            String productType,

            @NotNull @Min(1) @Max(1095) Integer days) {}

    /**
     * @param storage null when absent
     * @param days the shorthand for its days; null when absent
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if it contradicts itself
     */
    static StoragePolicy policy(StorageRequest storage, Integer days) {
        return (storage == null ? ABSENT : storage).policy(days);
    }

    private StoragePolicy policy(Integer shorthand) {
        var usual = StoragePolicy.USUAL;
        var policy = new StoragePolicy(
                or(days, or(shorthand, usual.days())),
                groups(),
                or(warnedDays, usual.warnedDays()),
                or(pressingDays, usual.pressingDays()),
                or(finalDays, usual.finalDays()),
                or(mostExtensions, usual.mostExtensions()),
                or(mostExtensionDays, usual.mostExtensionDays()),
                or(nearbyKm, usual.nearbyKm()));
        var violations = new ArrayList<Violation>();
        if (days != null && shorthand != null && !days.equals(shorthand)) {
            violations.add(new Violation(
                    "storageDays", "CONTRADICTION", "must be storage.days, %d, or absent".formatted(days), shorthand));
        }
        checkRungs(policy, violations);
        checkGroups(violations);
        if (!violations.isEmpty()) {
            throw Problem.rules(violations);
        }
        return policy;
    }

    private static void checkRungs(StoragePolicy policy, List<Violation> violations) {
        checkAbove("warnedDays", policy.warnedDays(), "pressingDays", policy.pressingDays(), violations);
        checkAbove("pressingDays", policy.pressingDays(), "finalDays", policy.finalDays(), violations);
    }

    private static void checkAbove(String rung, int days, String next, int nextDays, List<Violation> violations) {
        if (days <= nextDays) {
            violations.add(new Violation(
                    "storage." + rung, "RUNG_ORDER", "must be more than %s, %d".formatted(next, nextDays), days));
        }
    }

    private void checkGroups(List<Violation> violations) {
        var seen = new HashSet<String>();
        for (var index = 0; productGroups != null && index < productGroups.size(); index++) {
            var group = productGroups.get(index);
            if (!seen.add(group.productType())) {
                violations.add(new Violation(
                        "storage.productGroups[%d].productType".formatted(index),
                        "DUPLICATE",
                        "must be named once",
                        group.productType()));
            }
        }
    }

    List<String> groupKeys() {
        return groups().stream().map(GroupHorizon::productType).toList();
    }

    private List<GroupHorizon> groups() {
        return productGroups == null
                ? List.of()
                : productGroups.stream()
                        .map(group -> new GroupHorizon(group.productType(), group.days()))
                        .toList();
    }

    private static int or(Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }
}
