package nl.stadsmijn.inventory.imports.ifc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.imports.ImportNotice;
import nl.stadsmijn.inventory.imports.MappedElement;

/** Sorts out what of a model is listed: a thing by itself, in its whole, or in its parts. Wholes wait until everything else is read: only then is known whether any of their parts is listed. */
final class Listing {

    private final PieceReader reader;
    private final Wholes wholes;
    private final PieceGroups groups = new PieceGroups();
    private final List<Thing> waiting = new ArrayList<>();
    private final List<MappedElement> rejected = new ArrayList<>();
    private int rows;

    private record Thing(int row, IfcProduct product) {}

    Listing(PieceReader reader, Wholes wholes) {
        this.reader = reader;
        this.wholes = wholes;
    }

    /** The next thing of the model. */
    void add(IfcProduct product) {
        var thing = new Thing(++rows, product);
        wholes.countedInWhole(product).ifPresentOrElse(why -> reject(thing, List.of(why)), () -> {
            if (wholes.isMadeOfElements(product)) {
                waiting.add(thing);
            } else {
                read(thing);
            }
        });
    }

    /** All that was added: what is listed, and then, as the model has it, what is not. */
    List<MappedElement> elements() {
        var listed = listWholes();
        return Stream.concat(
                        groups.elements().stream(),
                        rejected.stream()
                                .map(element -> saidOf(element, listed))
                                .sorted(Comparator.comparingInt(Listing::row)))
                .toList();
    }

    /** The innermost first. @return the GlobalIds of those that are listed, as none of their parts is */
    private Set<String> listWholes() {
        var listed = new HashSet<String>();
        waiting.sort(Comparator.comparingInt((Thing whole) -> wholes.depth(whole.product()))
                .reversed());
        for (var whole : waiting) {
            var inParts = wholes.countedInParts(whole.product());
            if (inParts.isPresent()) {
                reject(whole, List.of(inParts.get()));
            } else if (read(whole)) {
                listed.add(whole.product().globalId());
            }
        }
        return listed;
    }

    /** @return whether it is listed */
    private boolean read(Thing thing) {
        var product = thing.product();
        return switch (reader.read(product, wholes.circle(product))) {
            case PieceReader.Reading.Known known -> {
                groups.add(thing.row(), known.piece());
                wholes.list(product);
                yield true;
            }
            case PieceReader.Reading.Unknown unknown -> {
                reject(thing, unknown.notices());
                yield false;
            }
        };
    }

    private void reject(Thing thing, List<ImportNotice> notices) {
        rejected.add(new MappedElement(null, List.of(IfcMapping.source(thing.row(), thing.product(), null, notices))));
    }

    /** That of a rejected part the whole is listed, so that nobody adds it by hand beside that. */
    private MappedElement saidOf(MappedElement rejected, Set<String> listed) {
        var source = rejected.sources().getFirst();
        return rejected.with(
                wholes
                        .countedInOneOf(listed, source.globalId())
                        .filter(notice -> !source.notices().contains(notice))
                        .stream()
                        .toList());
    }

    private static int row(MappedElement rejected) {
        return rejected.sources().getFirst().row();
    }
}
