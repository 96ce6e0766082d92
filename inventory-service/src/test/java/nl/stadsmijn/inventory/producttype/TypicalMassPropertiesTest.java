package nl.stadsmijn.inventory.producttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.material.Material;
import nl.stadsmijn.inventory.material.Materials;
import nl.stadsmijn.inventory.reference.ReferenceTable;
import nl.stadsmijn.kit.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the typical mass of every type of the catalogue, whatever its figures are. */
class TypicalMassPropertiesTest {

    private static final ProductTypeCatalogue CATALOGUE = new ProductTypeCatalogue();
    private static final Materials MATERIALS = new Materials();
    private static final TypicalMasses MASSES = new TypicalMasses(CATALOGUE, MATERIALS);

    /** Of which no mass is typical; the catalogue says of each why. */
    private static final List<String> WITHOUT = List.of("beam", "chiller", "column", "member", "play-equipment");

    /** Masses are written down to 0.1 kg. */
    private static final double ROUNDING = 0.05;

    @Test
    void onlyTheseHaveNone() {
        assertThat(CATALOGUE.all())
                .filteredOn(type -> type.massPerUnit() == null && type.massPerM2() == null && type.massPerM3() == null)
                .extracting(ProductType::key)
                .containsExactlyElementsOf(WITHOUT);
    }

    @ParameterizedTest
    @MethodSource("withMass")
    void eachTellsTheMassOfItsDefaultUnitWhenAllSizesAreKnown(ProductType type) {
        var thickness = Optional.ofNullable(type.massThicknessMm()).orElse(100);
        var sizes = new Geometry(3000, 1200, 1000, thickness, null, null, null);

        var kg = mass(type).of(type.defaultUnit(), sizes);

        if (type.defaultUnit() == Unit.KG || type.defaultUnit() == Unit.T) {
            assertThat(kg).isEmpty();
        } else {
            assertThat(kg).hasValueSatisfying(some -> assertThat(some).isPositive());
        }
    }

    @ParameterizedTest
    @MethodSource("withMass")
    void whatIsMeasuredInCubicMetresWeighsSomething(ProductType type) {
        if (type.units().contains(Unit.M3) && type.massPerM2() == null) {
            assertThat(mass(type).of(Unit.M3, null)).isPresent();
        }
    }

    static Stream<ProductType> withMass() {
        return CATALOGUE.all().stream().filter(type -> !WITHOUT.contains(type.key()));
    }

    /** Solid foam is the lightest of what is built with, lead the heaviest. */
    @ParameterizedTest
    @MethodSource("withMass")
    void theDensityThatItMakesExists(ProductType type) {
        if (type.massPerM3() != null) {
            assertThat(type.massPerM3().doubleValue()).isBetween(10.0, 12_000.0);
        }
        if (type.massPerM2() != null && type.massThicknessMm() != null) {
            assertThat(type.massPerM2().doubleValue() * 1000 / type.massThicknessMm())
                    .isBetween(10.0, 12_000.0);
        }
    }

    @Property
    void biggerNeverWeighsLess(
            @ForAll("types") ProductType type,
            @ForAll("units") Unit unit,
            @ForAll("geometries") Geometry small,
            @ForAll @IntRange(max = 2000) int more,
            @ForAll @IntRange(max = 3) int side) {
        var big = new Geometry(
                grown(small.lengthMm(), side == 0 ? more : 0),
                grown(small.widthMm(), side == 1 ? more : 0),
                grown(small.heightMm(), side == 2 ? more : 0),
                grown(small.thicknessMm(), side == 3 ? more : 0),
                null,
                null,
                null);

        var less = mass(type).of(unit, small);
        var most = mass(type).of(unit, big);

        if (less.isPresent() && most.isPresent() && unit != Unit.M3) {
            assertThat(most.get()).isGreaterThanOrEqualTo(less.get());
        }
    }

    @Property
    void twiceTheLengthWeighsTwiceWhereLengthCounts(
            @ForAll("types") ProductType type,
            @ForAll @IntRange(min = 1200, max = 9000) int length,
            @ForAll @IntRange(min = 50, max = 600) int width,
            @ForAll @IntRange(min = 50, max = 1200) int height) {
        var thickness = type.massThicknessMm();
        var one = mass(type).of(Unit.PIECE, new Geometry(length, width, height, thickness, null, null, null));
        var two = mass(type).of(Unit.PIECE, new Geometry(2 * length, width, height, thickness, null, null, null));

        var isOfOneSize = Optional.ofNullable(type.massPerUnit())
                .filter(kg -> type.defaultUnit() == Unit.PIECE && one.equals(Optional.of(kg)) && one.equals(two))
                .isPresent();
        assertThat(two.isPresent()).isEqualTo(one.isPresent());
        if (one.isPresent() && !isOfOneSize) {
            assertThat(two.get().doubleValue()).isCloseTo(2 * one.get().doubleValue(), within(3 * ROUNDING));
        }
    }

    /** A thing that is said to be of foam or of bitumen does not weigh what its type does of wood, concrete or steel. */
    @ParameterizedTest
    @MethodSource("ofAMaterial")
    void theFiguresOfAMaterialAreNotTakenForQuiteAnother(ProductType type) {
        for (var other : List.of("eps", "bitumen-membrane")) {
            var own = MATERIALS.find(other).orElseThrow();
            var kg = MASSES.of(type, Optional.of(own)).of(Unit.PIECE, null);

            if (!type.material().equals(other)) {
                assertThat(kg).as("a %s of %s", type.key(), other).isEmpty();
            }
        }
    }

    static Stream<ProductType> ofAMaterial() {
        return withMass().filter(type -> type.material() != null);
    }

    /** Each row of the table is of a type that claims no material itself, or of one that weighs in proportion to its length. */
    @Test
    void whatATypeClaimsIsNotSaidTwice() {
        assertThat(ReferenceTable.rows("typical-pieces.csv")).allSatisfy(row -> {
            var type = CATALOGUE.find(row.getFirst()).orElseThrow();
            assertThat(type.material() == null || row.get(1).isEmpty()).isTrue();
            assertThat(row.get(1).isEmpty()
                            || row.get(1).equals("other")
                            || MATERIALS.find(row.get(1)).isPresent())
                    .isTrue();
            assertThat(row.get(2).isEmpty() || type.massPerUnit() != null).isTrue();
        });
    }

    /** A sheet, m² of it, and m³ of it are the same stuff. */
    @Property
    void pieceSquareAndCubicMetreAgree(
            @ForAll("types") ProductType type,
            @ForAll @IntRange(min = 1200, max = 6000) int length,
            @ForAll @IntRange(min = 600, max = 1200) int width,
            @ForAll @IntRange(min = 10, max = 400) int thickness) {
        if (type.massThicknessMm() == null || !type.units().contains(Unit.M2) || isLaid(type)) {
            return;
        }
        var sizes = new Geometry(length, width, null, thickness, null, null, null);
        var m2 = length * (double) width / 1e6;

        var piece = mass(type).of(Unit.PIECE, sizes);
        var square = mass(type).of(Unit.M2, sizes);
        var cubic = mass(type).of(Unit.M3, sizes);

        assertThat(piece.isPresent()).isEqualTo(square.isPresent());
        square.ifPresent(kg -> {
            assertThat(piece.get().doubleValue())
                    .isCloseTo(kg.doubleValue() * m2, within(ROUNDING * (1 + m2) + 0.06 * kg.doubleValue() * m2));
            assertThat(cubic.orElseThrow().doubleValue() * thickness / 1000)
                    .isCloseTo(kg.doubleValue(), within(ROUNDING + 0.06 * kg.doubleValue()));
        });
    }

    /** A m² of it is with joints or laps. */
    private static boolean isLaid(ProductType type) {
        return type.key().equals("brick");
    }

    @Provide
    Arbitrary<ProductType> types() {
        return Arbitraries.of(CATALOGUE.all());
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.values());
    }

    @Provide
    Arbitrary<Geometry> geometries() {
        var size = Arbitraries.integers().between(1, 12_000).injectNull(0.3);
        return Combinators.combine(
                        size, size, size, Arbitraries.integers().between(1, 600).injectNull(0.3))
                .as((length, width, height, thickness) ->
                        new Geometry(length, width, height, thickness, null, null, null));
    }

    private static Integer grown(Integer mm, int more) {
        return mm == null ? null : Integer.valueOf(mm + more);
    }

    private static TypicalMass mass(ProductType type) {
        return MASSES.of(type, Optional.<Material>empty());
    }
}
