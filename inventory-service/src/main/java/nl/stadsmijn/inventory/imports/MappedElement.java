package nl.stadsmijn.inventory.imports;

import java.util.List;
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

    /** One thing in the file. */
    public record Source(int row, String globalId, String name, String ifcClass, List<ImportNotice> notices) {}
}
