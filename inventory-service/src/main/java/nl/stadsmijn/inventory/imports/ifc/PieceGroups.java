package nl.stadsmijn.inventory.imports.ifc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.stadsmijn.ifc.IfcProduct;
import nl.stadsmijn.inventory.code.Code;
import nl.stadsmijn.inventory.code.ElementCodes;
import nl.stadsmijn.inventory.description.Classification;
import nl.stadsmijn.inventory.description.Description;
import nl.stadsmijn.inventory.description.Description.Evidence;
import nl.stadsmijn.inventory.description.Geometry;
import nl.stadsmijn.inventory.description.Identity;
import nl.stadsmijn.inventory.description.MadeOf;
import nl.stadsmijn.inventory.description.Measure;
import nl.stadsmijn.inventory.description.Performances;
import nl.stadsmijn.inventory.description.Proof;
import nl.stadsmijn.inventory.description.Reuse;
import nl.stadsmijn.inventory.element.ElementRequest;
import nl.stadsmijn.inventory.imports.MappedElement;
import nl.stadsmijn.inventory.imports.ifc.Sizes.Side;
import nl.stadsmijn.kit.quantity.Amount;
import nl.stadsmijn.kit.quantity.Unit;

/** Puts pieces that are like each other together. */
final class PieceGroups {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 1000;

    private final ElementCodes elementCodes = new ElementCodes();
    private final List<Group> groups = new ArrayList<>();
    private final Map<Bucket, List<Group>> byLength = new HashMap<>();

    /** Groups that a piece can belong to are found by its length to a whole mm, or one beside it. */
    private record Bucket(String productType, String typeName, long lengthMm) {}

    private record Numbered(int row, Piece piece) {}

    private record Group(Piece first, List<Numbered> members) {}

    void add(int row, Piece piece) {
        var group = find(piece);
        if (group == null) {
            group = new Group(piece, new ArrayList<>());
            groups.add(group);
            byLength.computeIfAbsent(bucket(piece, 0), none -> new ArrayList<>())
                    .add(group);
        }
        group.members().add(new Numbered(row, piece));
    }

    private Group find(Piece piece) {
        for (int beside = -1; beside <= 1; beside++) {
            for (var group : byLength.getOrDefault(bucket(piece, beside), List.of())) {
                if (group.first().isLike(piece)) {
                    return group;
                }
            }
        }
        return null;
    }

    private static Bucket bucket(Piece piece, int beside) {
        return new Bucket(
                piece.type().key(),
                piece.product().typeName(),
                (long) Math.floor(piece.sizes().mm(Side.LENGTH)) + beside);
    }

    List<MappedElement> elements() {
        var taken = new HashMap<String, Integer>();
        return groups.stream().map(group -> element(group, taken)).toList();
    }

    private MappedElement element(Group group, Map<String, Integer> taken) {
        var sources = group.members().stream()
                .map(member -> IfcMapping.source(
                        member.row(),
                        member.piece().product(),
                        member.piece().share().amount(),
                        member.piece().notices()))
                .toList();
        return new MappedElement(request(group, externalId(group.first(), taken)), sources);
    }

    private ElementRequest request(Group group, String externalId) {
        var first = group.first();
        var product = first.product();
        return new ElementRequest(
                externalId,
                Description.of(
                        new Identity(
                                cut(name(first)),
                                ownWords(group),
                                group.members().stream()
                                        .map(member -> member.piece().product().globalId())
                                        .toList(),
                                storeys(group)),
                        new Classification(
                                first.type().key(), elementCode(product), product.ifcClass(), null, null, null),
                        measure(group),
                        geometry(first),
                        new MadeOf(first.material(), first.traits().composition(), null, null),
                        new Performances(first.traits().performance()),
                        new Reuse(first.notHarvestable() == null, first.notHarvestable(), null, null),
                        new Proof(evidence(first), null)),
                null);
    }

    private static Measure measure(Group group) {
        var first = group.first();
        var share = first.share();
        var amount = new Amount(
                share.unit() == Unit.PIECE
                        ? BigDecimal.valueOf(group.members().size())
                        : group.members().stream()
                                .map(member -> member.piece().share().value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                share.unit());
        var massPerUnit = first.mass() == null
                ? null
                : Measure.kg(first.mass().kg() / share.value().doubleValue());
        return new Measure(amount, massPerUnit == null || massPerUnit.signum() == 0 ? null : massPerUnit);
    }

    private String elementCode(IfcProduct product) {
        return product.classifications().stream()
                .filter(code -> code.system().contains("SfB"))
                .flatMap(code -> elementCodes.findBeginning(code.code()).stream())
                .map(Code::code)
                .findFirst()
                .orElse(null);
    }

    /** The same for the same pieces in the next export, so that an upsert finds its element again. */
    private static String externalId(Piece first, Map<String, Integer> taken) {
        var kind = first.product().typeName().isEmpty()
                ? first.type().key()
                : first.product().typeName();
        var sizes = first.sizes();
        var short150 = kind.length() > 150 ? kind.substring(0, 150) : kind;
        var id = sizes.isUnknown()
                ? first.product().type().isPresent()
                        ? short150
                        : first.product().globalId()
                : short150 + "/" + sizes.text("x");
        var times = taken.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "#" + times;
    }

    private static String name(Piece first) {
        var label = first.type().labels().get("nl");
        var sizes = first.sizes();
        if (sizes.section() != null) {
            return sizes.isUnknown()
                    ? label + " " + sizes.section()
                    : "%s %s, %s mm".formatted(label, sizes.section(), sizes.text(" × "));
        }
        return sizes.isUnknown() ? label : label + " " + sizes.text(" × ");
    }

    private static Geometry geometry(Piece first) {
        var sizes = first.sizes().geometry();
        return new Geometry(
                sizes.lengthMm(),
                sizes.widthMm(),
                sizes.heightMm(),
                sizes.thicknessMm(),
                sizes.section(),
                first.traits().areaMm2(),
                null);
    }

    private static Map<String, Description.Evidence> evidence(Piece first) {
        var evidence = new LinkedHashMap<>(first.sizes().evidence());
        if (first.mass() != null) {
            evidence.put("massPerUnit", first.mass().evidence());
        }
        if (first.materialEvidence() != null) {
            evidence.put("material", first.materialEvidence());
        }
        if (first.typeEvidence() != null) {
            evidence.put("productType", first.typeEvidence());
        }
        if (first.traits().areaMm2() != null) {
            evidence.put("areaMm2", Evidence.ARCHIVAL);
        }
        if (!first.traits().composition().isEmpty()) {
            evidence.put("composition", first.traits().compositionEvidence());
        }
        return evidence;
    }

    /** How the model itself calls it: its type, else each piece; and what it says of them. Null if it has no words for it. */
    private static String ownWords(Group group) {
        var products =
                group.members().stream().map(member -> member.piece().product()).toList();
        var words = Stream.concat(
                        products.stream()
                                .map(product -> product.typeName().isBlank() ? product.name() : product.typeName()),
                        products.stream().map(IfcProduct::description))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private static String storeys(Group group) {
        var storeys = group.members().stream()
                .map(member -> member.piece().storey())
                .filter(storey -> !storey.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return storeys.isEmpty() ? null : storeys.length() > 100 ? storeys.substring(0, 100) : storeys;
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
