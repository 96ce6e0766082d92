package nl.stadsmijn.inventory.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/**
 * An element that a file describes, with everything in the file that it stands for.
 *
 * @param request null if it was not understood what it is
 */
public record MappedElement(ElementRequest request, List<Source> sources) {

    String externalId() {
        return request == null ? null : request.externalId();
    }

    /** This, with more to be told of each thing that it stands for. */
    public MappedElement with(List<ImportNotice> more) {
        return more.isEmpty()
                ? this
                : new MappedElement(
                        request,
                        sources.stream().map(source -> source.with(more)).toList());
    }

    /** What of this is one of these pieces. */
    MappedElement only(Set<String> globalIds) {
        return new MappedElement(
                request,
                sources.stream()
                        .filter(source -> globalIds.contains(source.globalId()))
                        .toList());
    }

    /** This without these pieces: less of it. */
    MappedElement without(Set<String> globalIds) {
        return new MappedElement(
                new ElementRequest(
                        request.externalId(), Pieces.without(request.what(), globalIds, shares()), request.state()),
                sources.stream()
                        .filter(source -> !globalIds.contains(source.globalId()))
                        .toList());
    }

    /** By GlobalId, how much of a measured amount each thing is; empty if they are counted. */
    Map<String, BigDecimal> shares() {
        return sources.stream()
                .filter(source -> source.share() != null && source.share().unit() != Unit.PIECE)
                .collect(Collectors.toMap(
                        Source::globalId, source -> source.share().value(), BigDecimal::add));
    }

    /**
     * One thing in the file.
     *
     * @param share how much of the element it is; null if the file does not say
     */
    public record Source(
            int row, String globalId, String name, String ifcClass, Amount share, List<ImportNotice> notices) {

        private Source with(List<ImportNotice> more) {
            return new Source(
                    row,
                    globalId,
                    name,
                    ifcClass,
                    share,
                    Stream.concat(notices.stream(), more.stream()).toList());
        }
    }
}
