package nl.stadsmijn.inventory.description;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Money;
import org.junit.jupiter.api.Test;

/** Nothing that can be said of a lot is without bounds: what no database, table or reader holds is refused where it comes in. */
class BoundsTest {

    /** They bound themselves. */
    private static final Set<Class<?>> BOUNDED = Set.of(Amount.class, Money.class);

    private static final Set<Class<? extends Annotation>> LOWER =
            Set.of(Positive.class, PositiveOrZero.class, Min.class);

    @Test
    void everyNumberTextAndListHasBounds() {
        assertThat(unbounded("", Description.class)).isEmpty();
    }

    private record Careless(
            BigDecimal any,
            @Positive BigDecimal tall,
            @Size(max = 3) List<String> words) {}

    @Test
    void aNumberWithoutBoundsIsFound() {
        assertThat(unbounded("", Careless.class)).containsExactly("any", "tall", "words[]");
    }

    private static List<String> unbounded(String path, Class<?> type) {
        var found = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            found.addAll(unbounded(
                    path + component.getName(),
                    field(type, component),
                    field(type, component).getType(),
                    component.getAnnotatedType()));
        }
        return found;
    }

    /** Constraints of a component stand on its field. */
    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> unbounded(
            String path, AnnotatedElement constraints, Class<?> type, AnnotatedType generic) {
        if (BOUNDED.contains(type)) {
            return List.of();
        }
        if (type.isRecord()) {
            return unbounded(path + ".", type);
        }
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return isBetween(constraints) && (has(constraints, Digits.class) || has(constraints, DecimalMax.class))
                    ? List.of()
                    : List.of(path);
        }
        if (type == Integer.class || type == int.class || type == Long.class) {
            return isBetween(constraints) && has(constraints, Max.class) ? List.of() : List.of(path);
        }
        if (type == String.class) {
            return has(constraints, Size.class) || has(constraints, Pattern.class) ? List.of() : List.of(path);
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            var own = has(constraints, Size.class) ? Stream.<String>of() : Stream.of(path);
            var inside = Arrays.stream(((AnnotatedParameterizedType) generic).getAnnotatedActualTypeArguments())
                    .flatMap(each -> unbounded(path + "[]", each, (Class<?>) each.getType(), each).stream());
            return Stream.concat(own, inside).toList();
        }
        return List.of();
    }

    private static boolean isBetween(AnnotatedElement constraints) {
        return LOWER.stream().anyMatch(lower -> has(constraints, lower));
    }

    private static boolean has(AnnotatedElement element, Class<? extends Annotation> constraint) {
        return element.isAnnotationPresent(constraint);
    }
}
