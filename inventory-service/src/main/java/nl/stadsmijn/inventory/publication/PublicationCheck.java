package nl.stadsmijn.inventory.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.inventory.gate.Notice;
import nl.stadsmijn.inventory.gate.OfferedTwice;
import nl.stadsmijn.inventory.gate.PublicationGate;
import nl.stadsmijn.inventory.gate.Rule;
import nl.stadsmijn.inventory.gate.Sight;
import nl.stadsmijn.inventory.refusal.Refusals;
import nl.stadsmijn.inventory.survey.Inventory;

/** Looks at the elements of an inventory one by one, and remembers no more of them than what is told in the end. */
final class PublicationCheck {

    private final Inventory.Stage stage;
    private final Refusals refusals = new Refusals();
    private final Map<Notice, Noticed> notices = new EnumMap<>(Notice.class);
    private final List<UUID> offered = new ArrayList<>();
    private final List<PublicationView.NotPublished> rest = new ArrayList<>();
    private int notPublished;
    private int listed;

    PublicationCheck(Inventory.Stage stage) {
        this.stage = stage;
    }

    void refuse(Rule rule) {
        refusals.add(rule.violation());
    }

    void refuse(OfferedTwice piece) {
        refusals.add(piece.violation());
    }

    void notice(Notice notice) {
        notices.putIfAbsent(notice, new Noticed());
    }

    void look(Lot element) {
        var what = element.description();
        if (!element.isUnpublished()) {
            listed++;
        } else if (what.harvestable()) {
            offered.add(element.id());
            PublicationGate.refusals(what, Sight.ofSurvey(stage, what))
                    .forEach(rule -> refusals.add(
                            rule.violation("elements[%s].".formatted(element.id()), what.name(), element.id())));
            PublicationGate.notices(what)
                    .forEach(notice -> notices.computeIfAbsent(notice, first -> new Noticed())
                            .add(element.id()));
        } else {
            notPublished++;
            if (rest.size() < PublicationView.SHOWN) {
                rest.add(PublicationView.NotPublished.of(element));
            }
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if anything looked at can't be offered, or there is nothing to offer */
    void raise() {
        if (offered.isEmpty() && listed == 0) {
            refuse(Rule.NOTHING_TO_PUBLISH);
        }
        refusals.raise();
    }

    List<UUID> offered() {
        return offered;
    }

    PublicationView view(Inventory inventory) {
        var told = notices.entrySet().stream()
                .map(entry -> entry.getValue().view(entry.getKey()))
                .toList();
        return new PublicationView(
                inventory.id(), inventory.status(), inventory.publishedAt(), offered.size(), rest, notPublished, told);
    }

    /** How many elements a notice is about, and the first of them. */
    private static final class Noticed {

        private final List<UUID> first = new ArrayList<>();
        private int elements;

        void add(UUID element) {
            elements++;
            if (first.size() < PublicationView.SHOWN) {
                first.add(element);
            }
        }

        PublicationView.NoticeView view(Notice notice) {
            return new PublicationView.NoticeView(notice, notice.message(), elements, first);
        }
    }
}
