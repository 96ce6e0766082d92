package nl.stadsmijn.inventory.media;

import jakarta.enterprise.context.ApplicationScoped;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.kit.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many photos and documents a lot may have. */
@ApplicationScoped
class PhotoLimits {

    private final int mostPhotos;
    private final int mostDocuments;

    PhotoLimits(
            @ConfigProperty(name = "stadsmijn.media.most-photos", defaultValue = "20") int mostPhotos,
            @ConfigProperty(name = "stadsmijn.media.most-documents", defaultValue = "10") int mostDocuments) {
        this.mostPhotos = mostPhotos;
        this.mostDocuments = mostDocuments;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if there are as many as there may be */
    void checkOneMore(LotPhoto.Kind kind, int present) {
        var most = kind == LotPhoto.Kind.PHOTO ? mostPhotos : mostDocuments;
        if (present >= most) {
            var many = kind == LotPhoto.Kind.PHOTO ? "photos" : "documents";
            throw Problem.rule(
                    "body",
                    "TOO_MANY",
                    "It has %d %s, and may have %d: delete one first.".formatted(present, many, most),
                    present);
        }
    }
}
