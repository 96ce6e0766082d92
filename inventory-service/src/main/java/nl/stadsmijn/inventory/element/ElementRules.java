package nl.stadsmijn.inventory.element;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Price;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.producttype.ProductType;
import nl.stadsmijn.inventory.producttype.ProductTypes;
import nl.stadsmijn.kit.problem.Violation;

/** What an element must be to be written down; what it must be to be published is the publication's business. */
@ApplicationScoped
public class ElementRules {

    private final Validator validator;
    private final ProductTypes types;
    private final Materials materials;

    ElementRules(Validator validator, ProductTypes types, Materials materials) {
        this.validator = validator;
        this.types = types;
        this.materials = materials;
    }

    /** @return all that is wrong, with {@code elements[i].} before each field; empty if nothing is */
    List<Violation> check(List<ElementRequest> elements) {
        var wrong = new ArrayList<Violation>();
        var externalIds = new HashSet<String>();
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            var path = "elements[" + i + "].";
            wrong.addAll(check(path, element));
            if (element.externalId() != null && !externalIds.add(element.externalId())) {
                wrong.add(duplicate(path, element.externalId()));
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

    /** @param path what stands before the names of fields, such as {@code elements[3].}, or nothing */
    public List<Violation> check(String path, ElementRequest element) {
        var wrong = new ArrayList<Violation>();
        validator
                .validate(element)
                .forEach(broken -> wrong.add(new Violation(
                        path + broken.getPropertyPath(),
                        broken.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName(),
                        broken.getMessage(),
                        broken.getInvalidValue() instanceof String || broken.getInvalidValue() instanceof Number
                                ? broken.getInvalidValue()
                                : null)));
        if (element.productType() != null && types.find(element.productType()).isEmpty()) {
            wrong.add(new Violation(
                    path + "productType",
                    "UNKNOWN_PRODUCT_TYPE",
                    "must be a key of GET /product-types; nearest: "
                            + String.join(", ", types.nearest(element.productType())),
                    element.productType()));
        }
        if (element.material() != null && materials.find(element.material()).isEmpty()) {
            wrong.add(new Violation(
                    path + "material", "UNKNOWN_MATERIAL", "must be a key of GET /materials", element.material()));
        }
        if (element.amount() != null && element.amount().isZero()) {
            wrong.add(new Violation(path + "amount", "ZERO", "must be more than 0", "0"));
        }
        checkPrice(path, element.price()).ifPresent(wrong::add);
        if (Boolean.FALSE.equals(element.harvestable()) && blank(element.notHarvestableReason())) {
            wrong.add(new Violation(
                    path + "notHarvestableReason", "REQUIRED", "must say why it can't be harvested", null));
        }
        return wrong;
    }

    private static Optional<Violation> checkPrice(String path, Price price) {
        if (price == null || price.kind() == null) {
            return Optional.empty();
        }
        return switch (price.kind()) {
            case FIXED ->
                price.perUnit() != null
                        ? Optional.empty()
                        : Optional.of(new Violation(
                                path + "price.perUnit", "REQUIRED", "must be given with a FIXED price", null));
            case ON_REQUEST, FREE ->
                price.perUnit() == null
                        ? Optional.empty()
                        : Optional.of(new Violation(
                                path + "price.perUnit", "NOT_ALLOWED", "goes with a FIXED price only", null));
        };
    }

    /** The description of a checked element; its product type fills in what it does not say itself. */
    public Description describe(ElementRequest element) {
        var type = Optional.ofNullable(element.productType()).flatMap(types::find);
        var harvestable = element.harvestable() == null || element.harvestable();
        return new Description(
                element.name().strip(),
                element.description(),
                element.productType(),
                or(element.nlsfb(), type.map(ProductType::nlsfb)),
                element.ifcClass(),
                or(element.layer(), type.map(ProductType::layer)),
                or(element.eural(), type.map(ProductType::eural)),
                element.amount(),
                or(
                        element.massPerUnit(),
                        type.filter(known -> sameUnit(element, known)).map(ProductType::massPerUnit)),
                element.geometry(),
                or(element.material(), type.map(ProductType::material)),
                element.condition(),
                element.hazards(),
                harvestable,
                harvestable ? null : element.notHarvestableReason(),
                element.price(),
                harvestable ? or(element.rStrategy(), type.map(ProductType::rStrategy)) : element.rStrategy(),
                element.evidence(),
                element.globalIds(),
                element.storey());
    }

    private static boolean sameUnit(ElementRequest element, ProductType type) {
        return element.amount() != null && element.amount().unit() == type.defaultUnit();
    }

    private static <T> T or(T own, Optional<T> typical) {
        return own != null ? own : typical.orElse(null);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
