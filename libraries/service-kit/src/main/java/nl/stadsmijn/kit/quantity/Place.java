package nl.stadsmijn.kit.quantity;

import java.util.List;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A point on the earth, WGS 84.
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 */
@Schema(
        examples = "{\"lat\":51.98,\"lon\":5.91}",
        requiredProperties = {"lat", "lon"})
public record Place(
        @Schema(examples = "51.98") Double lat,
        @Schema(examples = "5.91") Double lon) {

    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double KM_PER_DEGREE = 111.32;

    public Place {
        refuseUnless(lat, 90, "lat");
        refuseUnless(lon, 180, "lon");
    }

    /**
     * Whether latitude and longitude were taken for each other: the other way round it lies in north-western Europe (46 to 60 degrees north, 8 west to 20 east),
     * and as it stands thousands of kilometres from there, between the Horn of Africa and the Seychelles.
     */
    public boolean looksSwapped() {
        return isWithin(lon, 46, 60) && isWithin(lat, -8, 20);
    }

    /** What to say of one that looks swapped. */
    public String swappedMessage() {
        return "latitude %s and longitude %s look swapped: lat is degrees north, lon degrees east".formatted(lat, lon);
    }

    /** Distance along the great circle, in km (haversine; error below 0.5 %). */
    public double kmTo(Place other) {
        var dLat = Math.toRadians(other.lat - lat);
        var dLon = Math.toRadians(other.lon - lon);
        var a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** This place to about 1 km: the centre of the grid cell it lies in, so that nothing can be averaged back. */
    public Place toOneKm() {
        var latStep = 1 / KM_PER_DEGREE;
        var snappedLat = snap(lat, latStep);
        var lonStep = 1 / (KM_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(snappedLat))));
        return new Place(round(snappedLat), round(Math.clamp(snap(lon, lonStep), -180, 180)));
    }

    private static boolean isWithin(double degrees, double least, double most) {
        return degrees >= least && degrees <= most;
    }

    private static double snap(double degrees, double step) {
        return Math.floor(degrees / step) * step + step / 2;
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }

    private static void refuseUnless(Double degrees, double most, String field) {
        if (degrees == null || !(Math.abs(degrees) <= most)) {
            throw Problem.rules(List.of(new Violation(
                    field, "NOT_ON_EARTH", "must be between -%.0f and %.0f".formatted(most, most), degrees)));
        }
    }
}
