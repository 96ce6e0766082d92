package nl.stadsmijn.ifc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The real models of the tests; see ATTRIBUTION.md beside them. */
enum Schependomlaan {
    KANAALPLAATVLOER("ROOT-kanaalplaatvloer.ifczip"),
    STAAL("ROOT-staal.ifczip"),
    HOUTEN_KOZIJNEN("ROOT-houten-kozijnen.ifczip"),
    PREFAB_TRAPPEN("ROOT-prefab_trappen.ifczip");

    private final String file;

    Schependomlaan(String file) {
        this.file = file;
    }

    Path path() {
        try {
            return Path.of(getClass().getResource("/schependomlaan/" + file).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    IfcModel read() {
        try {
            return new IfcReader().read(path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<IfcProduct> products(String ifcClass) {
        return read().products().filter(p -> p.ifcClass().equals(ifcClass)).toList();
    }
}
