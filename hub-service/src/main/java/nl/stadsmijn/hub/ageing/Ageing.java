package nl.stadsmijn.hub.ageing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.stadsmijn.hub.storage.StorageState;
import nl.stadsmijn.kit.page.Page;
import nl.stadsmijn.kit.quantity.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ages in a hub. */
@Schema(name = "Ageing")
record Ageing(
        UUID hubId,
        @Schema(description = "Europe/Amsterdam.") LocalDate on,

        @Schema(description = "Every rung of the ladder, also those that are empty.")
        List<Rung> states,

        @Schema(description = "The lots on the rungs asked for, the next deadline first.")
        List<AgeingLot> items,

        String nextCursor) {

    /** What is on one rung. */
    @Schema(name = "AgeingRung")
    record Rung(
            StorageState state,
            long lots,
            @Schema(description = "A sum per unit.") List<Amount> amounts,

            @Schema(description = "Tonnes, of what is known.")
            BigDecimal massT,

            @Schema(description = "m² of floor, of what is known.")
            BigDecimal floorM2,

            @Schema(description = "Of how many lots the mass is not known.")
            long massUnknown,

            @Schema(description = "Of how many lots the floor is not known.")
            long floorUnknown,

            @Schema(description = "Since when the oldest lies there.")
            LocalDate oldest,

            LocalDate firstDeadline) {

        private static Rung of(StorageState state, List<AgeingRepository.Sum> sums) {
            return new Rung(
                    state,
                    sums.stream().mapToLong(AgeingRepository.Sum::lots).sum(),
                    sums.stream()
                            .map(sum -> new Amount(sum.amount(), sum.unit()))
                            .toList(),
                    total(sums.stream().map(AgeingRepository.Sum::massT).toList()),
                    total(sums.stream().map(AgeingRepository.Sum::floorM2).toList()),
                    sums.stream().mapToLong(AgeingRepository.Sum::noMass).sum(),
                    sums.stream().mapToLong(AgeingRepository.Sum::noFloor).sum(),
                    first(sums.stream().map(AgeingRepository.Sum::oldest).toList()),
                    first(sums.stream().map(AgeingRepository.Sum::firstDeadline).toList()));
        }

        private static BigDecimal total(List<BigDecimal> parts) {
            return parts.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static LocalDate first(List<LocalDate> days) {
            return days.stream().min(Comparator.naturalOrder()).orElse(null);
        }
    }

    static Ageing of(UUID hub, LocalDate on, List<AgeingRepository.Sum> sums, Page<AgeingLot> lots) {
        return new Ageing(hub, on, rungs(sums), lots.items(), lots.nextCursor());
    }

    static List<Rung> rungs(List<AgeingRepository.Sum> sums) {
        return Arrays.stream(StorageState.values())
                .map(state -> Rung.of(
                        state, sums.stream().filter(sum -> sum.state() == state).toList()))
                .toList();
    }
}
