package nl.stadsmijn.inventory.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import nl.stadsmijn.inventory.balance.Mass;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Key figures of one donor, contractor or hub. */
@Schema(name = "KeyFigures")
record KeyFiguresView(
        @Schema(description = "Of the donor, organisation or hub.")
        UUID id,

        @Schema(description = "Absent of an organisation.") String name,
        int elements,

        @Schema(description = "How many of them are in no mass and no rate, since nobody said what a unit weighs.")
        int massUnknown,

        @Schema(description = "Inventoried and found; 0 of a hub.")
        Mass was,

        @Schema(description = "Taken out of donors; of a hub: what of that lies there or left from there for good.")
        Mass harvested,

        @Schema(description = "Delivered to who uses it again.")
        Mass reused,

        Mass inStock,

        @Schema(description = "Left stock otherwise than by a delivery.")
        Mass writtenOff,

        @Schema(description = "harvested / was; absent of a hub.", examples = "0.8734")
        BigDecimal harvestRate,

        @Schema(description = "reused / harvested.", examples = "0.4127")
        BigDecimal reuseRate,

        @Schema(description = "How many deliveries the time to resale is of.")
        int resales,

        @Schema(
                description =
                        "Median of the calendar days in the Netherlands between the first harvest of what was delivered and its delivery; absent without a delivery.",
                examples = "41.5")
        BigDecimal medianDaysToResale) {

    /** A milligram: what a proportion is rounded to. */
    private static final int DECIMALS = 6;

    static KeyFiguresView of(KeyFigures figures) {
        return new KeyFiguresView(
                figures.id(),
                figures.name(),
                figures.elements(),
                figures.massUnknown(),
                mass(figures.was()),
                mass(figures.harvested()),
                mass(figures.reused()),
                mass(figures.inStock()),
                mass(figures.writtenOff()),
                figures.harvestRate().orElse(null),
                figures.reuseRate().orElse(null),
                figures.resales(),
                figures.medianDays());
    }

    private static Mass mass(BigDecimal kg) {
        return Mass.of(kg.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
