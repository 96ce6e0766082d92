package nl.stadsmijn.ifc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import nl.stadsmijn.ifc.IfcNotice.Code;

/** Reads what {@code IfcRelAssociatesMaterial} leads to, in any of its forms. Its references lead downwards only, so no circle is followed. */
final class MaterialResolver {

    private static final int MOST_PARTS = 1_000;

    private final Entities entities;
    private final Units units;

    MaterialResolver(Entities entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    Optional<IfcMaterial> read(StepRecord material, Notices notices) {
        return switch (material.className()) {
            case "IFCMATERIAL" -> Optional.of(new IfcMaterial.Single(material.text(0)));
            case "IFCMATERIALLIST" ->
                Optional.of(new IfcMaterial.Mixture(parts(material, 0, notices, (part, n) -> part.text(0))));
            case "IFCMATERIALLAYERSETUSAGE" ->
                entities.follow(material, material.reference(0), notices)
                        .filter(set -> set.is("IFCMATERIALLAYERSET"))
                        .map(set -> layerSet(set, notices));
            case "IFCMATERIALLAYERSET" -> Optional.of(layerSet(material, notices));
            case "IFCMATERIALLAYER", "IFCMATERIALLAYERWITHOFFSETS" ->
                Optional.of(new IfcMaterial.LayerSet("", List.of(layer(material, notices))));
            case "IFCMATERIALCONSTITUENTSET" ->
                Optional.of(
                        new IfcMaterial.Constituents(material.text(0), parts(material, 2, notices, this::constituent)));
            case "IFCMATERIALCONSTITUENT" ->
                Optional.of(new IfcMaterial.Constituents("", List.of(constituent(material, notices))));
            case "IFCMATERIALPROFILESETUSAGE", "IFCMATERIALPROFILESETUSAGETAPERING" ->
                entities.follow(material, material.reference(0), notices)
                        .filter(set -> set.is("IFCMATERIALPROFILESET"))
                        .map(set -> profileSet(set, notices));
            case "IFCMATERIALPROFILESET" -> Optional.of(profileSet(material, notices));
            case "IFCMATERIALPROFILE", "IFCMATERIALPROFILEWITHOFFSETS" ->
                Optional.of(new IfcMaterial.Profiles("", List.of(profile(material, notices))));
            default -> {
                notices.add(
                        Code.MATERIAL_NOT_UNDERSTOOD,
                        material,
                        "A material given as " + material.className() + " is not understood.");
                yield Optional.empty();
            }
        };
    }

    private IfcMaterial layerSet(StepRecord set, Notices notices) {
        return new IfcMaterial.LayerSet(set.text(1), parts(set, 0, notices, this::layer));
    }

    private IfcMaterial.Layer layer(StepRecord layer, Notices notices) {
        OptionalDouble thickness = layer.number(1);
        return new IfcMaterial.Layer(
                materialName(layer, 0, notices),
                thickness.isPresent()
                        ? OptionalDouble.of(units.convert(thickness.getAsDouble(), IfcUnit.MILLIMETRE))
                        : OptionalDouble.empty());
    }

    private IfcMaterial.Constituent constituent(StepRecord constituent, Notices notices) {
        return new IfcMaterial.Constituent(
                constituent.text(0), materialName(constituent, 2, notices), constituent.number(3));
    }

    private IfcMaterial profileSet(StepRecord set, Notices notices) {
        return new IfcMaterial.Profiles(set.text(0), parts(set, 2, notices, this::profile));
    }

    private IfcMaterial.Profile profile(StepRecord profile, Notices notices) {
        String section =
                entities.find(profile.reference(3)).map(each -> each.text(1)).orElse("");
        return new IfcMaterial.Profile(
                materialName(profile, 2, notices), section.isEmpty() ? profile.text(0) : section);
    }

    private String materialName(StepRecord owner, int position, Notices notices) {
        return entities.follow(owner, owner.reference(position), notices)
                .filter(material -> material.is("IFCMATERIAL"))
                .map(material -> material.text(0))
                .orElse("");
    }

    private <T> List<T> parts(StepRecord set, int position, Notices notices, BiFunction<StepRecord, Notices, T> read) {
        int[] ids = set.references(position);
        if (ids.length > MOST_PARTS) {
            notices.add(Code.LIMIT_REACHED, set, "Only the first " + MOST_PARTS + " materials are read.");
            ids = Arrays.copyOf(ids, MOST_PARTS);
        }
        List<T> parts = new ArrayList<>();
        for (int id : ids) {
            entities.follow(set, id, notices).ifPresent(part -> parts.add(read.apply(part, notices)));
        }
        return List.copyOf(parts);
    }
}
