package nl.stadsmijn.inventory.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.description.LotRepository;

/**
 * What is going to be written for each element of a file; all of it, or nothing.
 *
 * @param displaced elements that the file has not, and whose pieces are others' now
 */
record ImportPlan(List<Step> steps, List<ImportNotice> warnings, List<Displaced> displaced) {

    ImportPlan(List<Step> steps, List<ImportNotice> warnings) {
        this(steps, warnings, List.of());
    }

    /** What is done with one element of the file. */
    sealed interface Step {
        MappedElement element();

        /** The element as the inventory has it; empty if that is new, or refused. */
        default Optional<Lot> known() {
            return Optional.empty();
        }

        /** What the element is going to be; null if it is refused. */
        Description description();

        record Create(MappedElement element, Lot lot) implements Step {
            @Override
            public Description description() {
                return lot.description();
            }
        }

        record Update(MappedElement element, Lot lot, Description description) implements Step {
            @Override
            public Optional<Lot> known() {
                return Optional.of(lot);
            }
        }

        record Keep(MappedElement element, Lot lot) implements Step {
            @Override
            public Optional<Lot> known() {
                return Optional.of(lot);
            }

            @Override
            public Description description() {
                return lot.description();
            }
        }

        record Reject(MappedElement element, List<ImportNotice> why) implements Step {
            @Override
            public Description description() {
                return null;
            }
        }
    }

    List<Lot> creations() {
        return steps.stream()
                .filter(Step.Create.class::isInstance)
                .map(step -> ((Step.Create) step).lot())
                .toList();
    }

    List<Step.Update> updates() {
        return steps.stream()
                .filter(Step.Update.class::isInstance)
                .map(Step.Update.class::cast)
                .toList();
    }

    /** What is going to stand in the database for elements that are there. */
    List<LotRepository.Change> changes() {
        var updated = updates().stream()
                .map(update ->
                        new LotRepository.Change(update.lot(), update.element().externalId(), update.description()));
        var others = displaced.stream()
                .filter(Displaced.Kept.class::isInstance)
                .map(Displaced.Kept.class::cast)
                .map(kept -> new LotRepository.Change(kept.lot(), kept.externalId(), kept.description()));
        return Stream.concat(updated, others).toList();
    }

    List<Lot> removals() {
        return displaced.stream()
                .filter(Displaced.TakenOut.class::isInstance)
                .map(Displaced::lot)
                .toList();
    }

    /** @param written false for a dry run, whose new elements do not exist */
    List<ImportRow> rows(boolean written) {
        return steps.stream()
                .flatMap(step -> switch (step) {
                    case Step.Create create ->
                        rows(
                                create,
                                ImportRow.Outcome.CREATED,
                                written ? create.lot().id() : null,
                                List.of());
                    case Step.Update update ->
                        rows(update, ImportRow.Outcome.UPDATED, update.lot().id(), List.of());
                    case Step.Keep keep ->
                        rows(keep, ImportRow.Outcome.UNCHANGED, keep.lot().id(), List.of());
                    case Step.Reject reject -> rows(reject, ImportRow.Outcome.REJECTED, null, reject.why());
                })
                .sorted(Comparator.comparingInt(ImportRow::row))
                .toList();
    }

    private static Stream<ImportRow> rows(
            Step step, ImportRow.Outcome outcome, UUID elementId, List<ImportNotice> more) {
        return step.element().sources().stream().map(source -> {
            var notices = new ArrayList<>(source.notices());
            notices.addAll(more);
            return new ImportRow(
                    source.row(),
                    step.element().externalId(),
                    source.globalId(),
                    source.name(),
                    source.ifcClass(),
                    outcome,
                    elementId,
                    notices);
        });
    }

    ImportResult result(List<ImportRow> rows) {
        var elements =
                steps.stream().filter(step -> !(step instanceof Step.Reject)).count();
        return new ImportResult(
                count(rows, ImportRow.Outcome.CREATED),
                count(rows, ImportRow.Outcome.UPDATED),
                count(rows, ImportRow.Outcome.UNCHANGED),
                count(rows, ImportRow.Outcome.REJECTED),
                warnings,
                (int) elements);
    }

    private static int count(List<ImportRow> rows, ImportRow.Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
