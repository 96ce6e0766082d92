package nl.stadsmijn.ifc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.stadsmijn.ifc.IfcNotice.Code;
import nl.stadsmijn.ifc.IfcProfile.Kind;

/** Reads cross-sections. Attribute positions are the same in IFC2x3, IFC4 and IFC4.3. */
final class ProfileResolver {

    private final Entities entities;
    private final Units units;
    private final OutlineReader outlines;

    ProfileResolver(Entities entities, Units units) {
        this.entities = entities;
        this.units = units;
        this.outlines = new OutlineReader(entities);
    }

    /** The profile, with a notice if it is not understood. */
    Optional<IfcProfile> read(StepRecord profile, double scale, Notices notices) {
        double mm = units.convert(scale, IfcUnit.MILLIMETRE);
        Optional<IfcProfile> read = switch (profile.className()) {
            case "IFCARBITRARYCLOSEDPROFILEDEF" -> arbitrary(profile, Kind.ARBITRARY, mm, notices);
            case "IFCARBITRARYPROFILEDEFWITHVOIDS" -> arbitrary(profile, Kind.ARBITRARY_WITH_VOIDS, mm, notices);
            default -> parametric(profile, mm);
        };
        if (read.isEmpty()) {
            notices.add(
                    Code.SHAPE_NOT_UNDERSTOOD,
                    profile,
                    "The profile #" + profile.id() + " (" + profile.className() + ") is not understood.");
        }
        return read;
    }

    private Optional<IfcProfile> parametric(StepRecord profile, double mm) {
        Dimensions of = new Dimensions(profile, mm);
        return switch (profile.className()) {
            case "IFCRECTANGLEPROFILEDEF" -> of.exact(Kind.RECTANGLE, 3, 4, 1);
            case "IFCROUNDEDRECTANGLEPROFILEDEF" -> of.with(Kind.RECTANGLE_ROUNDED, 3, 4, "RoundingRadius", 5);
            case "IFCRECTANGLEHOLLOWPROFILEDEF" -> of.with(Kind.RECTANGLE_HOLLOW, 3, 4, "WallThickness", 5);
            case "IFCISHAPEPROFILEDEF" ->
                of.with(Kind.I_SHAPE, 3, 4, "WebThickness", 5, "FlangeThickness", 6, "FilletRadius", 7);
            case "IFCASYMMETRICISHAPEPROFILEDEF" ->
                of.with(Kind.I_SHAPE_ASYMMETRIC, 3, 4, "WebThickness", 5, "FlangeThickness", 6, "FilletRadius", 7);
            case "IFCLSHAPEPROFILEDEF" -> angle(of, profile);
            case "IFCUSHAPEPROFILEDEF" ->
                of.with(Kind.U_SHAPE, 4, 3, "WebThickness", 5, "FlangeThickness", 6, "FilletRadius", 7);
            case "IFCTSHAPEPROFILEDEF" ->
                of.with(Kind.T_SHAPE, 4, 3, "WebThickness", 5, "FlangeThickness", 6, "FilletRadius", 7);
            case "IFCCSHAPEPROFILEDEF" -> of.with(Kind.C_SHAPE, 4, 3, "WallThickness", 5, "Girth", 6);
            case "IFCZSHAPEPROFILEDEF" ->
                of.with(Kind.Z_SHAPE, 4, 3, "WebThickness", 5, "FlangeThickness", 6, "FilletRadius", 7);
            case "IFCCIRCLEPROFILEDEF" -> of.twice().exact(Kind.CIRCLE, 3, 3, Math.PI / 4);
            case "IFCCIRCLEHOLLOWPROFILEDEF" -> of.twice().with(Kind.CIRCLE_HOLLOW, 3, 3, "WallThickness", 4);
            case "IFCELLIPSEPROFILEDEF" -> of.twice().exact(Kind.ELLIPSE, 3, 4, Math.PI / 4);
            case "IFCTRAPEZIUMPROFILEDEF" -> of.with(Kind.TRAPEZIUM, 3, 5, "TopXDim", 4, "TopXOffset", 6);
            default -> Optional.empty();
        };
    }

    /** An L whose width is left out has equal legs. */
    private static Optional<IfcProfile> angle(Dimensions of, StepRecord profile) {
        int width = profile.number(4).isPresent() ? 4 : 3;
        return of.with(Kind.L_SHAPE, width, 3, "Thickness", 5, "FilletRadius", 6, "EdgeRadius", 7);
    }

    private Optional<IfcProfile> arbitrary(StepRecord profile, Kind kind, double mm, Notices notices) {
        Outline outline =
                entities.find(profile.reference(2)).flatMap(outlines::read).orElse(null);
        if (outline == null) {
            return Optional.empty();
        }
        if (!outline.straight()) {
            notices.add(
                    Code.SHAPE_NOT_UNDERSTOOD,
                    profile,
                    "The profile #" + profile.id() + " has arcs; its width and height are those of its corners.");
        }
        Outline.Rectangle around = outline.rectangle();
        OptionalDouble area = outline.area();
        boolean exact = kind == Kind.ARBITRARY && area.isPresent();
        return Optional.of(new IfcProfile(
                kind,
                profile.text(1),
                around.width() * mm,
                around.height() * mm,
                exact ? OptionalDouble.of(area.getAsDouble() * mm * mm / 1e6) : OptionalDouble.empty(),
                Map.of()));
    }

    /** The dimensions of one parametric profile, in millimetres. */
    private record Dimensions(StepRecord profile, double mm, double around) {

        Dimensions(StepRecord profile, double mm) {
            this(profile, mm, 1);
        }

        /** For profiles that are given by radius. */
        Dimensions twice() {
            return new Dimensions(profile, mm, 2);
        }

        /** A profile whose area is a fixed part of the rectangle around it. */
        Optional<IfcProfile> exact(Kind kind, int width, int height, double fill) {
            return with(kind, width, height)
                    .map(p -> new IfcProfile(
                            p.kind(),
                            p.name(),
                            p.widthMm(),
                            p.heightMm(),
                            OptionalDouble.of(p.widthMm() * p.heightMm() * fill / 1e6),
                            p.dimensions()));
        }

        /** @param others name and position of each further dimension */
        Optional<IfcProfile> with(Kind kind, int width, int height, Object... others) {
            double x = profile.number(width).orElse(0) * mm * around;
            double y = profile.number(height).orElse(0) * mm * around;
            if (!(x > 0 && y > 0)) {
                return Optional.empty();
            }
            Map<String, Double> dimensions = new LinkedHashMap<>();
            for (int i = 0; i < others.length; i += 2) {
                OptionalDouble value = profile.number((int) others[i + 1]);
                if (value.isPresent()) {
                    dimensions.put((String) others[i], value.getAsDouble() * mm);
                }
            }
            return Optional.of(new IfcProfile(kind, profile.text(1), x, y, OptionalDouble.empty(), dimensions));
        }
    }
}
