package nl.stadsmijn.inventory.imports;

import java.util.List;

/** What a file says, in our words. @param warnings about the file as a whole */
public record MappedFile(List<MappedElement> elements, List<ImportNotice> warnings) {

    int rows() {
        return elements.stream().mapToInt(element -> element.sources().size()).sum();
    }
}
