package nl.stadsmijn.matching.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.stadsmijn.matching.search.LotFilter.Certified;
import nl.stadsmijn.matching.search.LotFilter.Facet;
import nl.stadsmijn.matching.search.LotFilter.Range;
import nl.stadsmijn.matching.search.LotFilter.Sort;
import nl.stadsmijn.matching.search.LotSearch.Query;
import nl.stadsmijn.matching.supply.Materials;

/** A filter as SQL over {@code supply.lot l}. The SQL is put together of the constants here only; whatever a client sent is bound. */
final class Conditions {

    /** Looked for as it stands (codes, sections), and by word stems in two languages. */
    private static final String ASKED =
            "(websearch_to_tsquery('simple', :words) || websearch_to_tsquery('dutch', :words) || websearch_to_tsquery('english', :words))";

    private static final String CERTIFIED_NOW =
            "l.scheme IS NOT NULL AND coalesce(l.valid_until, 'infinity') >= :today";

    private final List<String> sql = new ArrayList<>();
    private final Map<String, Object> bindings = new HashMap<>();
    private final Query query;

    private Conditions(Query query) {
        this.query = query;
        bindings.put("today", query.today());
    }

    /** What can be had now. */
    static Conditions of(Query query) {
        var conditions = ofKnown(query);
        conditions.sql.add("l.for_sale");
        return conditions;
    }

    /** Also of what nothing is left to be had. */
    static Conditions ofKnown(Query query) {
        var conditions = new Conditions(query);
        conditions.words();
        conditions.kinds();
        conditions.sizes();
        conditions.quality();
        conditions.place();
        return conditions;
    }

    String sql() {
        return sql.isEmpty() ? "true" : String.join(" AND ", sql);
    }

    Map<String, Object> bindings() {
        return bindings;
    }

    /** Metres from where the filter measures; null where it doesn't. */
    String distance() {
        return query.filter().near().isPresent()
                ? "supply.distance(" + placeColumn() + ", supply.place(:lat, :lon))"
                : "NULL::float8";
    }

    /** What the list is sorted by, smallest first; what is not known comes last. */
    String rank(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> relevance();
            case DISTANCE -> distance();
            case PRICE -> "coalesce(l.price, 'infinity'::float8)";
            case AVAILABLE -> "coalesce(l.available_from - date '2000-01-01', 0)";
            case LENGTH -> "coalesce(l.length_mm, 'infinity'::float8)";
        };
    }

    /** What is counted together. */
    static String facet(Facet facet) {
        return switch (facet) {
            case PRODUCT_TYPE -> "l.product_type";
            case MATERIAL -> "coalesce(l.material, '" + Materials.UNKNOWN + "')";
            case CERTIFIED -> "CASE WHEN " + CERTIFIED_NOW + " THEN l.scheme ELSE 'none' END";
            case LOCATION -> "l.location_kind";
            case CONDITION -> "coalesce(l.technical::text, 'unknown')";
        };
    }

    /** How like the product type is to the words, then how well the text answers them; without words the nearest first, if there is a where. */
    private String relevance() {
        if (query.filter().words().isEmpty()) {
            return query.filter().near().isPresent() ? distance() : "0";
        }
        var likeness = query.meanings().isEmpty()
                ? "0"
                : IntStream.range(0, query.meanings().size())
                        .mapToObj(index -> "WHEN :meant%d THEN :likeness%d".formatted(index, index))
                        .collect(Collectors.joining(" ", "CASE l.product_type ", " ELSE 0 END"));
        return "-(%s + ts_rank(l.words, %s))".formatted(likeness, ASKED);
    }

    private void words() {
        query.filter().words().ifPresent(words -> {
            bindings.put("words", words);
            var meanings = query.meanings();
            for (var index = 0; index < meanings.size(); index++) {
                bindings.put("meant" + index, meanings.get(index).productType());
                bindings.put("likeness" + index, meanings.get(index).likeness());
            }
            bindings.put(
                    "meant",
                    meanings.stream().map(meaning -> meaning.productType()).toArray(String[]::new));
            sql.add("(l.product_type = ANY(:meant) OR l.words @@ " + ASKED + ")");
        });
    }

    private void kinds() {
        var filter = query.filter();
        if (!filter.productTypes().isEmpty()) {
            add("l.product_type = ANY(:types)", "types", filter.productTypes().toArray(String[]::new));
        }
        if (!filter.materials().isEmpty()) {
            var untold = filter.materials().contains(Materials.UNKNOWN) ? " OR l.material IS NULL" : "";
            add(
                    "(l.material = ANY(:materials)" + untold + ")",
                    "materials",
                    filter.materials().toArray(String[]::new));
        }
        filter.nlsfb().ifPresent(code -> add("starts_with(l.nlsfb, :nlsfb)", "nlsfb", code));
        filter.sectionForms().ifPresent(forms -> add("l.section = ANY(:section)", "section", forms));
        filter.unit().ifPresent(unit -> add("l.unit = :unit", "unit", unit.symbol()));
        filter.availableBy()
                .ifPresent(day -> add("coalesce(l.available_from, '-infinity') <= :availableBy", "availableBy", day));
    }

    private void sizes() {
        size("length_mm", "length", query.filter().length());
        size("width_mm", "width", query.filter().width());
        size("thickness_mm", "thickness", query.filter().thickness());
    }

    private void size(String column, String name, Range range) {
        range.min().ifPresent(least -> add("l." + column + " >= :" + name + "Min", name + "Min", least));
        range.max().ifPresent(most -> add("l." + column + " <= :" + name + "Max", name + "Max", most));
    }

    private void quality() {
        query.filter().condition().ifPresent(worst -> add("l.technical <= :condition", "condition", worst));
        query.filter().certified().ifPresent(this::certified);
    }

    private void certified(Certified wanted) {
        switch (wanted) {
            case Certified.Any any -> sql.add(CERTIFIED_NOW);
            case Certified.Not not -> sql.add("NOT (" + CERTIFIED_NOW + ")");
            case Certified.Under under -> {
                sql.add(CERTIFIED_NOW);
                add("l.scheme = :scheme", "scheme", under.scheme());
            }
        }
    }

    /** The box finds by index, the distance decides. */
    private void place() {
        query.filter().near().ifPresent(near -> {
            bindings.put("lat", near.place().lat());
            bindings.put("lon", near.place().lon());
            near.radiusKm().ifPresent(radius -> {
                bindings.put("metres", radius * 1000);
                sql.add("supply.around(supply.place(:lat, :lon), :metres) @> " + placeColumn());
                sql.add(distance() + " <= :metres");
            });
        });
    }

    private String placeColumn() {
        return "l.open_place";
    }

    private void add(String condition, String name, Object value) {
        sql.add(condition);
        bindings.put(name, value);
    }
}
