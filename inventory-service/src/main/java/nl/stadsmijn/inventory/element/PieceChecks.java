package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.description.Lot;
import nl.stadsmijn.kit.problem.Violation;

/** A piece is in one element of its inventory, and offered by one inventory of its donor. */
@ApplicationScoped
class PieceChecks {

    private final PieceRepository pieces;

    PieceChecks(PieceRepository pieces) {
        this.pieces = pieces;
    }

    /** What is wrong with the pieces of new elements. @param path what stands before a field of the element at an index */
    List<Violation> ofNew(UUID inventoryId, List<ElementRequest> requests, IntFunction<String> path) {
        var wrong = new ArrayList<Violation>();
        var all = requests.stream().flatMap(PieceChecks::of).distinct().toList();
        var taken = pieces.taken(inventoryId, all);
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < requests.size(); i++) {
            for (var piece : new HashSet<>(of(requests.get(i)).toList())) {
                var before = first.putIfAbsent(piece, i);
                if (before != null) {
                    wrong.add(PieceRepository.duplicate(
                            path.apply(i), piece, path.apply(before).replaceFirst("\\.$", "")));
                } else if (taken.containsKey(piece)) {
                    wrong.add(PieceRepository.duplicate(path.apply(i), piece, "element " + taken.get(piece)));
                }
            }
        }
        return wrong;
    }

    /** What is wrong with the pieces of something new that is offered at once. */
    Optional<Violation> ofListed(UUID inventoryId, String path, ElementRequest request) {
        return pieces.offeredElsewhere(inventoryId, of(request).toList()).values().stream()
                .map(twice -> twice.violation(path, request.what().name(), request.externalId()))
                .findFirst();
    }

    /** What is wrong with pieces that an element did not have before. */
    List<Violation> ofChanged(Lot before, ElementRequest request) {
        var added = new ArrayList<>(of(request).toList());
        added.removeAll(before.description().identity().globalIds());
        var wrong = new ArrayList<Violation>();
        pieces.taken(before.inventoryId(), added).forEach((piece, other) -> {
            if (!other.equals(before.id())) {
                wrong.add(PieceRepository.duplicate("", piece, "element " + other));
            }
        });
        if (before.publication() == Lot.Publication.PUBLISHED) {
            pieces.offeredElsewhere(before.inventoryId(), added).values().stream()
                    .map(twice -> twice.violation("", request.what().name(), before.id()))
                    .forEach(wrong::add);
        }
        return wrong;
    }

    private static Stream<String> of(ElementRequest request) {
        return request.what().identity().globalIds().stream();
    }
}
