package nl.stadsmijn.hub.hub;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When lots can be brought and fetched: a week, and days that go otherwise. Days and times are those of Europe/Amsterdam.
 *
 * @param week each day once; one that is not named is closed
 * @param exceptions each day once
 */
@Schema(
        name = "OpeningHours",
        examples =
                "{\"week\":[{\"days\":[\"MONDAY\",\"FRIDAY\"],\"hours\":[{\"from\":\"07:30\",\"until\":\"16:30\"}]}],\"exceptions\":[{\"on\":\"2026-12-25\",\"hours\":[]}]}")
public record OpeningHours(
        @NotNull @Size(max = 7) @Schema(description = "Each day once; one that is not named is closed.")
        List<@NotNull @Valid Weekly> week,

        @Size(max = 200) @Schema(description = "Days that go otherwise than their weekday; each once.")
        List<@NotNull @Valid Exceptional> exceptions) {

    /** As people write it: to the minute. */
    private static final String FORM = "HH:mm";

    /** Some days of the week. */
    @Schema(name = "OpeningHoursOfWeek")
    public record Weekly(
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @NotEmpty @Size(max = 10) List<@NotNull @Valid Hours> hours) {

        public Weekly {
            days = EnumOrder.of(days);
        }
    }

    /** A day that goes otherwise. */
    @Schema(name = "OpeningHoursOfDay")
    public record Exceptional(
            @NotNull LocalDate on,

            @NotNull @Size(max = 10) @Schema(description = "Empty: closed.")
            List<@NotNull @Valid Hours> hours) {}

    /**
     * A stretch of a day.
     *
     * @param until after from; midnight, 00:00 or 24:00, is the end of the day
     */
    @Schema(name = "OpeningHoursStretch")
    public record Hours(
            @NotNull
            @JsonFormat(pattern = FORM, lenient = OptBoolean.FALSE)
            @Schema(type = SchemaType.STRING, pattern = "^[0-9]{2}:[0-9]{2}$", examples = "07:30")
            LocalTime from,

            @NotNull
            @JsonFormat(pattern = FORM)
            @Schema(
                    type = SchemaType.STRING,
                    pattern = "^[0-9]{2}:[0-9]{2}$",
                    examples = "16:30",
                    description = "00:00 or 24:00 is the end of the day.")
            LocalTime until) {

        private boolean overlaps(Hours other) {
            return other.isOpenAfter(from) && isOpenAfter(other.from);
        }

        private boolean isOpenAfter(LocalTime time) {
            return until.equals(LocalTime.MIDNIGHT) || time.isBefore(until);
        }
    }

    public OpeningHours {
        exceptions = exceptions == null ? List.of() : exceptions;
    }

    /** The stretches of a day, in order; none when it is closed. */
    public List<Hours> on(LocalDate day) {
        return exceptions.stream()
                .filter(exception -> exception.on().equals(day))
                .findFirst()
                .map(Exceptional::hours)
                .orElseGet(() -> on(day.getDayOfWeek()))
                .stream()
                .sorted(Comparator.comparing(Hours::from))
                .toList();
    }

    private List<Hours> on(DayOfWeek day) {
        return week.stream()
                .filter(weekly -> weekly.days().contains(day))
                .flatMap(weekly -> weekly.hours().stream())
                .toList();
    }

    /** What is wrong with them: a stretch that ends before it begins, two of one day that overlap, a day named twice. */
    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        var weekdays = new HashSet<DayOfWeek>();
        for (var index = 0; index < week.size(); index++) {
            var weekly = week.get(index);
            var field = "openingHours.week[%d].".formatted(index);
            weekly.days().stream()
                    .filter(day -> !weekdays.add(day))
                    .forEach(day -> violations.add(
                            new Violation(field + "days", "DUPLICATE", "must name a day once", day.toString())));
            check(field, weekly.hours(), violations);
        }
        var days = new HashSet<LocalDate>();
        for (var index = 0; index < exceptions.size(); index++) {
            var exception = exceptions.get(index);
            var field = "openingHours.exceptions[%d].".formatted(index);
            if (!days.add(exception.on())) {
                violations.add(new Violation(
                        field + "on",
                        "DUPLICATE",
                        "must be named once",
                        exception.on().toString()));
            }
            check(field, exception.hours(), violations);
        }
        return violations;
    }

    private static void check(String field, List<Hours> day, List<Violation> violations) {
        for (var index = 0; index < day.size(); index++) {
            var hours = day.get(index);
            checkOrder(field + "hours[%d].until".formatted(index), hours, violations);
            checkApart(field + "hours[%d].from".formatted(index), hours, day.subList(0, index), violations);
        }
    }

    private static void checkOrder(String field, Hours hours, List<Violation> violations) {
        if (!hours.isOpenAfter(hours.from())) {
            violations.add(new Violation(
                    field,
                    "BEFORE_FROM",
                    "must be later than from, %s".formatted(hours.from()),
                    hours.until().toString()));
        }
    }

    private static void checkApart(String field, Hours hours, List<Hours> before, List<Violation> violations) {
        before.stream().filter(hours::overlaps).findFirst().ifPresent(other -> {
            violations.add(new Violation(
                    field,
                    "OVERLAP",
                    "must not lie within %s-%s of the same day".formatted(other.from(), other.until()),
                    hours.from().toString()));
        });
    }
}
