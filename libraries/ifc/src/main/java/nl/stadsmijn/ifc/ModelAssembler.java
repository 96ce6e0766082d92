package nl.stadsmijn.ifc;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import nl.stadsmijn.ifc.IfcNotice.Code;

/** Puts together what is known once about a whole model. */
final class ModelAssembler {

    private final LoadedModel loaded;
    private final Entities entities;
    private final Notices notices = new Notices();

    ModelAssembler(LoadedModel loaded) {
        this.loaded = loaded;
        this.entities = new Entities(loaded);
    }

    IfcModel model() {
        notices.addAll(loaded.notices());
        StepRecord project = all("IFCPROJECT").stream().findFirst().orElse(null);
        Units units = Units.of(project, entities, notices);
        List<IfcStorey> storeys = all("IFCBUILDINGSTOREY").stream()
                .map(record -> ProductAssembler.storey(record, units))
                .sorted(Comparator.comparingDouble(
                        storey -> storey.elevationMm().orElse(Double.MAX_VALUE)))
                .toList();
        Optional<IfcLocation> location = all("IFCSITE").stream().findFirst().flatMap(this::location);
        duplicates();
        IfcModel.Facts facts = new IfcModel.Facts(
                loaded.header().schema(), projectName(project), application(), location, storeys, notices.list());
        ProductAssembler assembler =
                new ProductAssembler(loaded, entities, units, loaded.records().classes());
        return new IfcModel(facts, assembler, loaded.elements());
    }

    private List<StepRecord> all(String className) {
        RecordStore records = loaded.records();
        return IntStream.range(0, records.size())
                .filter(i -> records.classOfIndex(i).name().equals(className))
                .mapToObj(i -> records.get(records.idAt(i)))
                .toList();
    }

    private static String projectName(StepRecord project) {
        if (project == null) {
            return "";
        }
        return project.text(2).isEmpty() ? project.text(5) : project.text(2);
    }

    /** {@code IfcApplication(developer, version, full name, identifier)}; a model without one names its program in the header. */
    private String application() {
        return all("IFCAPPLICATION").stream()
                .findFirst()
                .map(record -> (record.text(2) + " " + record.text(1)).strip())
                .filter(name -> !name.isEmpty())
                .orElse(loaded.header().system());
    }

    /** {@code RefLatitude} and {@code RefLongitude} are degrees, minutes, seconds and millionths of a second, all of one sign. */
    private Optional<IfcLocation> location(StepRecord site) {
        OptionalDouble latitude = degrees(site.list(9));
        OptionalDouble longitude = degrees(site.list(10));
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        if (Math.abs(latitude.getAsDouble()) > 90 || Math.abs(longitude.getAsDouble()) > 180) {
            notices.add(Code.BAD_VALUE, site, "The site's latitude and longitude are not on earth.");
            return Optional.empty();
        }
        return Optional.of(new IfcLocation(latitude.getAsDouble(), longitude.getAsDouble()));
    }

    private static OptionalDouble degrees(List<StepValue> angle) {
        double[] parts = angle.stream()
                .filter(StepValue.Numeric.class::isInstance)
                .mapToDouble(value -> ((StepValue.Numeric) value).value())
                .toArray();
        if (parts.length < 3) {
            return OptionalDouble.empty();
        }
        double millionths = parts.length > 3 ? parts[3] : 0;
        return OptionalDouble.of(parts[0] + parts[1] / 60 + (parts[2] + millionths / 1e6) / 3600);
    }

    private void duplicates() {
        Set<String> seen = new HashSet<>();
        for (int id : loaded.elements()) {
            loaded.records().guid(id).filter(guid -> !seen.add(guid)).ifPresent(guid -> {
                StepRecord second = loaded.records().get(id);
                notices.add(Code.DUPLICATE, second, "GlobalId " + guid + " is given to two elements; both are read.");
            });
        }
    }
}
