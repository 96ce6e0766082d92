package nl.stadsmijn.inventory.imports;

import java.util.List;
import java.util.stream.Stream;
import nl.stadsmijn.inventory.element.ElementRequest;

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
    MappedElement with(List<ImportNotice> more) {
        return more.isEmpty()
                ? this
                : new MappedElement(
                        request,
                        sources.stream().map(source -> source.with(more)).toList());
    }

    /** One thing in the file. */
    public record Source(int row, String globalId, String name, String ifcClass, List<ImportNotice> notices) {

        private Source with(List<ImportNotice> more) {
            return new Source(
                    row,
                    globalId,
                    name,
                    ifcClass,
                    Stream.concat(notices.stream(), more.stream()).toList());
        }
    }
}
