package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.inventory.producttype.ProductTypes;
import nl.stadsmijn.kit.problem.Violation;

/** What an element must be to be written down; what it must be to be published is the publication's business. */
@ApplicationScoped
public class ElementRules {

    private final FieldRules fields;
    private final CodeRules codes;
    private final Defaults defaults;
    private final ProductTypes types;
    private final Clock clock;

    ElementRules(FieldRules fields, CodeRules codes, Defaults defaults, ProductTypes types, Clock clock) {
        this.fields = fields;
        this.codes = codes;
        this.defaults = defaults;
        this.types = types;
        this.clock = clock;
    }

    /**
     * @param path what stands before a field of the element at an index
     * @return all that is wrong; empty if nothing is
     */
    List<Violation> check(List<ElementRequest> elements, IntFunction<String> path) {
        var wrong = new ArrayList<Violation>();
        var externalIds = new HashSet<String>();
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            wrong.addAll(check(path.apply(i), element));
            if (element.externalId() != null && !externalIds.add(element.externalId())) {
                wrong.add(duplicate(path.apply(i), element.externalId()));
            }
        }
        return wrong;
    }

    static Violation duplicate(String path, String externalId) {
        return new Violation(
                path + "externalId",
                "DUPLICATE",
                "must be unique within the inventory, but another has it",
                externalId);
    }

    /** As people write it in a table: a product type or material by its name in any language, too, where that means one and no other. */
    public ElementRequest understood(ElementRequest element) {
        return new ElementRequest(element.externalId(), codes.withKeys(element.what()), element.state());
    }

    /** Whether a broken rule is told of a file's row only, and does not reject it. */
    public static boolean isWarning(Violation broken) {
        return broken.code().equals(CodeRules.UNKNOWN_SECTION) || broken.code().equals(CodeRules.UNKNOWN_IFC_CLASS);
    }

    /** What is told of an element although it may be written down; see {@link #isWarning}. */
    public List<Violation> warnings(ElementRequest element) {
        return codes.check(element.what()).stream()
                .filter(ElementRules::isWarning)
                .toList();
    }

    /** @param path what stands before the names of fields, such as {@code elements[3].}, or nothing */
    public List<Violation> check(String path, ElementRequest element) {
        return check(path, element, null);
    }

    /** As {@link #check(String, ElementRequest)}. @param before what was written down of it; null for something new */
    public List<Violation> check(String path, ElementRequest element, Description before) {
        var what = element.what();
        var wrong = new ArrayList<>(fields.check(element, before));
        codes.check(what).stream().filter(one -> !isOldSection(one, before)).forEach(wrong::add);
        wrong.addAll(MeasurePolicy.check(what, type(what).orElse(null), before));
        wrong.addAll(RepetitionPolicy.check(what, before, codes::substance));
        wrong.addAll(HistoryPolicy.check(what, LocalDate.now(clock)));
        return wrong.stream()
                .map(one -> new Violation(path + one.field(), one.code(), one.message(), one.value()))
                .toList();
    }

    /** A section that could be written down once may be sent back. */
    private static boolean isOldSection(Violation one, Description before) {
        return one.code().equals(CodeRules.UNKNOWN_SECTION)
                && before != null
                && before.geometry() != null
                && one.value().equals(before.geometry().section());
    }

    /** The description of a checked element; its product type and its section fill in what it does not say itself. */
    public Description describe(ElementRequest element) {
        var what = tidy(element);
        return defaults.fill(what, type(what));
    }

    /** As {@link #describe(ElementRequest)}, of what was described before: a mass that was filled in then follows what is corrected. */
    public Description describe(ElementRequest element, Description before) {
        var what = defaults.forget(tidy(element), before, type(before));
        return defaults.fill(what, type(what));
    }

    private Description tidy(ElementRequest element) {
        var what = codes.tidy(element.what());
        return what.with(what.identity().stripped());
    }

    private Optional<ProductType> type(Description what) {
        return Optional.ofNullable(what.productType()).flatMap(types::find);
    }
}
