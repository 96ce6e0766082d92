package nl.stadsmijn.inventory.imports.ifc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.ifc.IfcValue;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Performance;
import nl.stadsmijn.inventory.description.Performance.Kind;
import nl.stadsmijn.inventory.imports.ImportNotice;

/** How strong its material is stated to be: by a property of that name, else by the name of a material, such as {@code staal S235}. */
final class StrengthClass {

    private static final Set<String> NAMES = Set.of("StrengthClass", "Sterkteklasse");

    /** Steel of EN 10025, concrete of EN 206, timber of EN 338 and glued laminated timber of EN 14080. */
    private static final Pattern CLASS = Pattern.compile("(?<![A-Za-z0-9])(?:"
            + "S(?:235|275|355|420|450|460)(?:[JKMNQ][A-Z0-9+]*)?"
            + "|L?C\\d{1,3}/\\d{2,3}"
            + "|C(?:14|16|18|20|22|24|27|30|35|40|45|50)|D(?:18|24|27|30|35|40|45|50|55|60|65|70|75|80)"
            + "|GL ?\\d{2}[hc]?)(?![A-Za-z0-9/])");

    private static final int LONGEST = 200;

    private StrengthClass() {}

    /**
     * @param materials the names of all its materials
     * @param notices where it is told that its materials name another, or several
     */
    static List<Performance> of(IfcProduct product, Stream<String> materials, List<ImportNotice> notices) {
        var named = materials
                .flatMap(name -> CLASS.matcher(name).results().map(MatchResult::group))
                .distinct()
                .toList();
        var stated = property(product);
        var others =
                named.stream().filter(name -> !stated.equals(Optional.of(name))).toList();
        var isClear = stated.isPresent() ? others.isEmpty() : named.size() <= 1;
        if (!isClear) {
            notices.add(new ImportNotice(
                    "performance",
                    "ANOTHER_STRENGTH_CLASS",
                    stated.map(kept -> "Its materials name %s too; %s, which its property says, is kept. Test it."
                                    .formatted(String.join(", ", others), kept))
                            .orElse("Its materials name several strength classes, so that none is taken. Test it."),
                    String.join(", ", named)));
        }
        return stated.or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty())
                .map(value -> List.of(new Performance(Kind.STRENGTH_CLASS, null, value, null, Evidence.ARCHIVAL, null)))
                .orElse(List.of());
    }

    private static Optional<String> property(IfcProduct product) {
        return product.properties().values().stream()
                .flatMap(set -> set.entrySet().stream())
                .filter(property -> NAMES.contains(property.getKey()))
                .map(Map.Entry::getValue)
                .map(IfcValue::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .findFirst();
    }
}
