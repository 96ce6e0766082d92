package nl.stadsmijn.inventory.media;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.stadsmijn.inventory.description.LotPhoto;
import nl.stadsmijn.inventory.description.LotRepository;
import nl.stadsmijn.inventory.description.Lots;
import nl.stadsmijn.inventory.media.file.FileKind;
import nl.stadsmijn.kit.identity.Caller;
import nl.stadsmijn.kit.json.MergePatches;
import nl.stadsmijn.kit.precondition.IfMatch;
import nl.stadsmijn.kit.problem.Problem;
import nl.stadsmijn.kit.storage.Ids;

/** Adds photos and documents to lots, and takes them away. */
@ApplicationScoped
class PhotoService {

    private final PhotoRights rights;
    private final LotRepository lots;
    private final Lots telling;
    private final PhotoRepository photos;
    private final ShownPhotos shown;
    private final FileIntake intake;
    private final PhotoLimits limits;
    private final Caller caller;
    private final MergePatches patches;
    private final Clock clock;

    PhotoService(
            PhotoRights rights,
            LotRepository lots,
            Lots telling,
            PhotoRepository photos,
            ShownPhotos shown,
            FileIntake intake,
            PhotoLimits limits,
            Caller caller,
            MergePatches patches,
            Clock clock) {
        this.rights = rights;
        this.lots = lots;
        this.telling = telling;
        this.photos = photos;
        this.shown = shown;
        this.intake = intake;
        this.limits = limits;
        this.caller = caller;
        this.patches = patches;
        this.clock = clock;
    }

    /**
     * @param declared the media type it was sent as; null if none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 as {@link PhotoRights}; 415 or 422 if the file is not what can be taken, or the lot
     *     has as many as it may have
     */
    @Transactional
    Photo add(UUID lotId, String declared, String caption, Path upload) throws IOException {
        rights.require(lotId);
        var file = intake.kind(upload, declared);
        var kind = file == FileKind.PDF ? LotPhoto.Kind.DOCUMENT : LotPhoto.Kind.PHOTO;
        limits.checkOneMore(kind, photos.count(lotId, kind));
        var prepared = intake.prepare(upload, file);

        lots.lock(lotId).orElseThrow(Problem::notFound);
        var count = photos.count(lotId, kind);
        limits.checkOneMore(kind, count);
        var photo = new Photo(
                Ids.next(),
                1,
                lotId,
                kind,
                count + 1,
                caption == null || caption.isBlank() ? null : caption.strip(),
                Instant.now(clock),
                caller.subject().orElse(null),
                prepared.stream().map(FileIntake.Prepared::facts).toList());
        intake.keep(photo.id(), prepared);
        photos.insert(photo);
        telling.showAnew(lotId);
        return photo;
    }

    @Transactional
    Photo change(UUID id, String ifMatch, JsonNode patch) {
        var before = lockMine(id);
        IfMatch.check(ifMatch, before.version(), shown.show(before));
        var current = new PhotoPatch(before.caption(), before.position());
        var wanted = patches.apply(current, patch);
        if (wanted.position() == null) {
            throw Problem.rule("position", "REQUIRED", "must not be null: a photo has a place", null);
        }
        photos.change(
                before, wanted.caption(), Math.min(wanted.position(), photos.count(before.lotId(), before.kind())));
        telling.showAnew(before.lotId());
        return photos.find(id).orElseThrow();
    }

    /** @return what is no more; its files can go */
    @Transactional
    Photo remove(UUID id, String ifMatch) {
        var photo = lockMine(id);
        IfMatch.check(ifMatch, photo.version(), shown.show(photo));
        photos.remove(photo);
        telling.showAnew(photo.lotId());
        return photo;
    }

    /** The photo, its lot locked; read after the lock, so that nothing in it is older than that. */
    private Photo lockMine(UUID id) {
        var lotId = photos.find(id).orElseThrow(Problem::notFound).lotId();
        rights.require(lotId);
        lots.lock(lotId).orElseThrow(Problem::notFound);
        return photos.find(id).orElseThrow(Problem::notFound);
    }
}
