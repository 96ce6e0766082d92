package nl.stadsmijn.matching.search;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.stadsmijn.kit.quantity.Unit;
import nl.stadsmijn.kit.time.Days;
import nl.stadsmijn.matching.search.LotFilter.Certified;
import nl.stadsmijn.matching.search.LotFilter.Facet;
import nl.stadsmijn.matching.search.LotFilter.Near;
import nl.stadsmijn.matching.search.LotFilter.Range;
import nl.stadsmijn.matching.search.LotFilter.Sort;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a search as they come in: texts, read by {@link #filter()} so that a wrong one is told precisely. */
public class LotParameters {

    private static final int MOST_MM = 1_000_000;
    private static final double HALF_ROUND_THE_EARTH_KM = 20_038;

    @QueryParam("q")
    @Parameter(
            description = "Words in any of nl, en, de, fr; typing errors in product names are forgiven.",
            example = "kanaalplaat")
    String q;

    @QueryParam("productType")
    @Parameter(
            description = "Key of a product type, narrower ones included; repeat it or separate by commas.",
            explode = Explode.FALSE,
            example = "[\"hollow-core-slab\"]")
    List<String> productType;

    @QueryParam("material")
    @Parameter(
            description = "Key of a material; repeat it or separate by commas.",
            explode = Explode.FALSE,
            example = "[\"concrete-precast\"]")
    List<String> material;

    @QueryParam("nlsfb")
    @Parameter(description = "NL/SfB code, or the beginning of one.", example = "23")
    String nlsfb;

    @QueryParam("section")
    @Parameter(
            description = "Section of a profile, in any usual spelling: HE200A, HEA-200 and hea200 are one.",
            example = "HEA 200")
    String section;

    @QueryParam("near")
    @Parameter(description = "lat,lon (WGS 84) to measure distances from.", example = "51.9851,5.8987")
    String near;

    @QueryParam("radiusKm")
    @Parameter(description = "At most so far from near.", schema = @Schema(type = SchemaType.NUMBER), example = "50")
    String radiusKm;

    @QueryParam("lengthMin")
    @Parameter(description = "mm", schema = @Schema(type = SchemaType.INTEGER), example = "7000")
    String lengthMin;

    @QueryParam("lengthMax")
    @Parameter(description = "mm", schema = @Schema(type = SchemaType.INTEGER))
    String lengthMax;

    @QueryParam("widthMin")
    @Parameter(description = "mm", schema = @Schema(type = SchemaType.INTEGER))
    String widthMin;

    @QueryParam("widthMax")
    @Parameter(description = "mm", schema = @Schema(type = SchemaType.INTEGER))
    String widthMax;

    @QueryParam("thicknessMin")
    @Parameter(description = "mm", schema = @Schema(type = SchemaType.INTEGER))
    String thicknessMin;

    @QueryParam("thicknessMax")
    @Parameter(description = "mm", schema = @Schema(type = SchemaType.INTEGER))
    String thicknessMax;

    @QueryParam("condition")
    @Parameter(
            description = "The worst acceptable technical condition, 1 best to 6 worst (scale of NEN 2767).",
            schema = @Schema(type = SchemaType.INTEGER))
    String condition;

    @QueryParam("certified")
    @Parameter(
            description =
                    "true or false: certified now, or not; or the key of a scheme it must be certified under now.",
            example = "hollow-core-slab")
    String certified;

    @QueryParam("availableBy")
    @Parameter(
            description = "Free to be taken on this day or before.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String availableBy;

    @QueryParam("unit")
    @Parameter(description = "Only lots counted or measured in this unit.", example = "piece")
    String unit;

    @QueryParam("sort")
    @Parameter(
            description =
                    "relevance (default), distance (needs near), price (per unit, cheapest first), available (soonest first) or length"
                            + " (shortest first).",
            example = "distance")
    String sort;

    @QueryParam("facets")
    @Parameter(
            description = "What to count: some of productType, material, certified, location, condition.",
            explode = Explode.FALSE,
            example = "[\"productType\",\"certified\"]")
    List<String> facets;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming each parameter that can't be read */
    LotFilter filter() {
        var read = new ParameterReader();
        var filter = new LotFilter(
                text(q),
                list(productType),
                list(material),
                text(nlsfb),
                text(section),
                near(read),
                range(read, "length", lengthMin, lengthMax),
                range(read, "width", widthMin, widthMax),
                range(read, "thickness", thicknessMin, thicknessMax),
                read.integer("condition", condition, 1, 6),
                read.value("certified", certified, Certified::of, "true, false or the key of a scheme"),
                read.value("availableBy", availableBy, Days::parse, "a date such as 2026-11-20"),
                read.value("unit", unit, Unit::of, "one of piece, m, m2, m3, kg, t"));
        read.refuseIfWrong();
        return filter;
    }

    Sort sort() {
        var read = new ParameterReader();
        var wanted =
                read.value("sort", sort, LotParameters::sort, "one of relevance, distance, price, available, length");
        if (wanted.filter(Sort.DISTANCE::equals).isPresent() && near == null) {
            read.wrong("sort", "NEEDS_NEAR", "distance needs near=lat,lon to measure from", sort);
        }
        read.refuseIfWrong();
        return wanted.orElse(Sort.RELEVANCE);
    }

    Set<Facet> facets() {
        var read = new ParameterReader();
        var wanted = new LinkedHashSet<Facet>();
        for (var name : list(facets)) {
            read.value(
                            "facets",
                            name,
                            LotParameters::facet,
                            "some of productType, material, certified, location, condition")
                    .ifPresent(wanted::add);
        }
        read.refuseIfWrong();
        return wanted;
    }

    private Optional<Near> near(ParameterReader read) {
        var radius = read.decimal("radiusKm", radiusKm, 0, HALF_ROUND_THE_EARTH_KM);
        var place = read.place("near", near);
        if (near == null && radius.isPresent()) {
            read.wrong("radiusKm", "NEEDS_NEAR", "needs near=lat,lon to measure from", radiusKm);
        }
        return place.map(at -> new Near(at, radius));
    }

    private static Range range(ParameterReader read, String name, String min, String max) {
        var range = new Range(read.integer(name + "Min", min, 0, MOST_MM), read.integer(name + "Max", max, 0, MOST_MM));
        if (range.min().isPresent()
                && range.max().isPresent()
                && range.min().get() > range.max().get()) {
            read.wrong(name + "Min", "ABOVE_MAX", "must be at most " + name + "Max", min);
        }
        return range;
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static List<String> list(List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    private static Sort sort(String name) {
        return Sort.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet.key().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
