package nl.stadsmijn.inventory.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.donor.Donor;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.element.ElementRules;
import nl.stadsmijn.inventory.element.ElementService;
import nl.stadsmijn.inventory.element.PieceRepository;
import nl.stadsmijn.inventory.element.Revision;
import nl.stadsmijn.inventory.imports.ImportPlan.Step;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;
import nl.stadsmijn.inventory.table.ElementColumns;
import nl.stadsmijn.inventory.table.TableElement;
import nl.stadsmijn.kit.problem.Violation;
import nl.stadsmijn.tabular.Row;
import nl.stadsmijn.tabular.Table;

/** Compares the rows of one table, from the first to the last, with what the inventory has. */
final class TablePlanner {

    private final ElementRules rules;
    private final Table table;
    private final Inventory inventory;
    private final Donor donor;
    private final ImportMode mode;
    private final Map<String, Integer> rowByExternalId = new HashMap<>();
    private final Map<String, Integer> rowByPiece = new HashMap<>();
    private final Set<UUID> seen = new HashSet<>();

    TablePlanner(ElementRules rules, Table table, Inventory inventory, Donor donor, ImportMode mode) {
        this.rules = rules;
        this.table = table;
        this.inventory = inventory;
        this.donor = donor;
        this.mode = mode;
    }

    /** The id that a row names; null if it names none. */
    UUID id(Row row) {
        return ElementColumns.id(table, row).orElse(null);
    }

    Step step(Row row, KnownElements known) {
        var id = id(row);
        var before = known.of(id);
        var notices = new RowNotices(table, row);
        if (id != null && before.isEmpty()) {
            notices.add(new Violation(
                    "id", "ID_ELSEWHERE", "is of no element of this inventory, so it was not looked at", id));
        }
        var namesake = row.get(ElementColumns.EXTERNAL_ID).flatMap(known::of);
        var lot = before.or(() -> namesake).orElse(null);
        var told = ElementColumns.read(table, row, lot == null ? TableElement.NEW : element(lot));
        var request = rules.understood(
                new ElementRequest(told.element().externalId(), told.element().what(), null));
        var unchanged = lot != null && isUnchanged(lot, request);
        var broken =
                unchanged ? rules.warnings(request) : rules.check("", request, lot == null ? null : lot.description());
        told.remarks().forEach(notices::add);
        broken.stream().filter(ElementRules::isWarning).forEach(notices::add);
        var remarks = notices.take();
        var mapped = new MappedElement(
                request,
                List.of(new MappedElement.Source(
                        row.number(),
                        null,
                        request.what().name(),
                        request.what().classification().ifcClass(),
                        null,
                        remarks)));
        notices.addCells();
        told.faults().forEach(notices::addFault);
        checkIdentity(row, lot, namesake, request.externalId()).forEach(notices::add);
        checkState(lot, told.element()).ifPresent(notices::add);
        broken.stream().filter(one -> !ElementRules.isWarning(one)).forEach(notices::addRule);
        if (!notices.isEmpty()) {
            return new Step.Reject(mapped, notices.take());
        }
        if (unchanged) {
            return new Step.Keep(mapped, lot);
        }
        if (lot == null) {
            return new Step.Create(
                    mapped, ElementService.element(inventory, donor, request.externalId(), rules.describe(request)));
        }
        return change(mapped, lot, rules.describe(request, lot.description()), known.voice(), notices);
    }

    /** The pieces that a step would give its element, and that it has not yet. */
    static Set<String> added(Step step) {
        return switch (step) {
            case Step.Reject reject -> Set.of();
            case Step.Keep keep -> Set.of();
            case Step.Create create -> pieces(create.description());
            case Step.Update update -> {
                var pieces = new LinkedHashSet<>(pieces(update.description()));
                pieces.removeAll(pieces(update.lot().description()));
                yield pieces;
            }
        };
    }

    private static Set<String> pieces(Description what) {
        return new LinkedHashSet<>(what.identity().globalIds());
    }

    /**
     * A step, unless it would give its element a piece that another has.
     *
     * @param taken by piece, the element of the inventory that has it
     */
    Step unlessTaken(Row row, Step step, Map<String, UUID> taken) {
        var notices = new RowNotices(table, row);
        for (var piece : added(step)) {
            var other = rowByPiece.get(piece);
            if (other != null) {
                notices.add(PieceRepository.duplicate("", piece, "row %d".formatted(other)));
            } else if (taken.containsKey(piece)) {
                notices.add(PieceRepository.duplicate("", piece, "element " + taken.get(piece)));
            }
        }
        if (!notices.isEmpty()) {
            return new Step.Reject(step.element(), notices.take());
        }
        added(step).forEach(piece -> rowByPiece.put(piece, row.number()));
        return step;
    }

    /** What says nothing new was checked when it was written down. */
    private static boolean isUnchanged(Lot lot, ElementRequest request) {
        return request.what().equals(lot.description()) && Objects.equals(request.externalId(), lot.externalId());
    }

    private static Step change(
            MappedElement mapped, Lot lot, Description description, SendersVoice voice, RowNotices notices) {
        if (description.equals(lot.description()) && Objects.equals(lot.externalId(), mapped.externalId())) {
            return new Step.Keep(mapped, lot);
        }
        voice.refusals(lot, mapped.externalId(), description).forEach(notices::add);
        if (!notices.isEmpty()) {
            return new Step.Reject(mapped, notices.take());
        }
        try {
            Revision.check(lot, description);
        } catch (HttpProblem refused) {
            Refusals.of(refused).forEach(notices::add);
            return new Step.Reject(mapped, notices.take());
        }
        return new Step.Update(mapped, lot, description);
    }

    private static TableElement element(Lot lot) {
        return new TableElement(lot.id(), lot.externalId(), lot.dismantled(), lot.description());
    }

    private List<Violation> checkIdentity(Row row, Lot lot, Optional<Lot> namesake, String externalId) {
        var wrong = new ArrayList<Violation>();
        if (lot != null && mode == ImportMode.insert) {
            wrong.add(new Violation(
                    namesake.isPresent() ? "externalId" : "id",
                    "EXISTS",
                    "is in the inventory already; import with mode=upsert to change it",
                    namesake.isPresent() ? externalId : lot.id()));
        }
        if (namesake.isPresent() && !namesake.get().id().equals(lot.id())) {
            wrong.add(duplicate("externalId", "must be unique within the inventory, but another has it", externalId));
        }
        var first = externalId == null ? null : rowByExternalId.putIfAbsent(externalId, row.number());
        if (first != null) {
            wrong.add(duplicate(
                    "externalId", "must stand in the table once; row %d has it".formatted(first), externalId));
        } else if (lot != null && !seen.add(lot.id())) {
            wrong.add(duplicate("id", "must stand in the table once", lot.id()));
        }
        return wrong;
    }

    private static Violation duplicate(String field, String message, Object value) {
        return new Violation(field, "DUPLICATE", message, value);
    }

    /** Whether it is built in or harvested is what happened to it, not what a table says of it. */
    private static Optional<Violation> checkState(Lot lot, TableElement told) {
        if (lot == null && told.harvested()) {
            return Optional.of(new Violation(
                    "state",
                    "NOT_ALLOWED",
                    "must be BUILT_IN or blank; what lies on the site already is listed with POST /inventories/{id}/elements",
                    "HARVESTED"));
        }
        return lot == null || lot.dismantled() == told.harvested()
                ? Optional.empty()
                : Optional.of(new Violation(
                        "state",
                        "CHANGES_BY_HARVEST",
                        "must be %s: report a harvest".formatted(lot.dismantled() ? "HARVESTED" : "BUILT_IN"),
                        told.harvested() ? "HARVESTED" : "BUILT_IN"));
    }
}
